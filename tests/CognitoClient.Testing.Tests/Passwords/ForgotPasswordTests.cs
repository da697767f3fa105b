using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Passwords;

public sealed class ForgotPasswordTests
{
    private const string NoAddress = "Cannot reset password for the user as there is no registered/verified email or phone_number";

    private static readonly AttributeType[] VerifiedPhone =
        [Attribute("phone_number", "+12065550100"), Attribute("phone_number_verified", "true")];

    // FACTS-SERVER 8 [T]: the details.
    [Fact]
    public async Task ForgotPassword_CodeIsSentToTheVerifiedAddress()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("test");

        var details = (await pool.ForgotPasswordAsync("test")).CodeDeliveryDetails!;

        Assert.Equal("t***@e***", details.Destination);
        Assert.Equal("EMAIL", details.DeliveryMedium?.Value);
        Assert.Equal("email", details.AttributeName);
        var message = Assert.Single(pool.Outbox.To("test"));
        Assert.Equal(MessageKind.ForgotPassword, message.Kind);
        Assert.Equal(pool.ClientId, message.ClientId);
        Assert.Matches(@"\A[0-9]{6}\z", message.Code);
    }

    // FACTS-SERVER 8 [R].
    [Fact]
    public async Task ForgotPassword_UnknownUser_Throws()
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<UserNotFoundException>(
            "Username/client id combination not found.", () => pool.ForgotPasswordAsync("nobody"));
    }

    // FACTS-SERVER 8 [A]; 2 [R]: the mask is made from the name.
    [Theory]
    [InlineData("nobody@where.example", "n***@w***", "email")]
    [InlineData("+12065550100", "+*******0100", "phone_number")]
    public async Task ForgotPassword_UnknownUser_UsersAreHidden_DetailsAreMadeUp(string name, string destination, string attribute)
    {
        var pool = await CreateHidingUsersAsync();

        var details = (await pool.ForgotPasswordAsync(name)).CodeDeliveryDetails!;

        Assert.Equal(destination, details.Destination);
        Assert.Equal(attribute, details.AttributeName);
        Assert.Equal(attribute == "email" ? "EMAIL" : "SMS", details.DeliveryMedium?.Value);
        Assert.Empty(pool.Outbox.Messages);
    }

    [Fact]
    public async Task ForgotPassword_UnknownUser_UsersAreHidden_MediumIsThatOfThePool()
    {
        var byEmail = await CreateHidingUsersAsync(request => request with { AccountRecoverySetting = Recovery("verified_email") });
        var byPhone = await CreateHidingUsersAsync(request => request with { AccountRecoverySetting = Recovery("verified_phone_number") });

        Assert.Equal("email", (await byEmail.ForgotPasswordAsync("+12065550100")).CodeDeliveryDetails!.AttributeName);
        var first = (await byPhone.ForgotPasswordAsync("nobody")).CodeDeliveryDetails!;
        var second = (await byPhone.ForgotPasswordAsync("nobody")).CodeDeliveryDetails!;
        Assert.Equal("phone_number", first.AttributeName);
        Assert.Equal(first, second);
    }

    // FACTS-SERVER-config 8 [A].
    [Fact]
    public async Task ForgotPassword_DisabledOrWithoutAddress_UsersAreHidden_DetailsAreMadeUp()
    {
        var pool = await CreateHidingUsersAsync();
        await pool.CreateConfirmedUserAsync("disabled");
        await pool.DisableAsync("disabled");
        await pool.SignUpWithEmailAsync("unconfirmed");
        pool.Outbox.Clear();

        Assert.Matches(@"\Ad\*\*\*@[a-z]\*\*\*\z", (await pool.ForgotPasswordAsync("disabled")).CodeDeliveryDetails!.Destination);
        Assert.Matches(@"\Au\*\*\*@[a-z]\*\*\*\z", (await pool.ForgotPasswordAsync("unconfirmed")).CodeDeliveryDetails!.Destination);
        Assert.Empty(pool.Outbox.Messages);
    }

    // FACTS-SERVER 8 [W].
    [Fact]
    public async Task ForgotPassword_DisabledUser_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.DisableAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>("User is disabled.", () => pool.ForgotPasswordAsync("jane"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ForgotPassword_AdministratorsResetPasswords_Throws(bool hidesUsers)
    {
        var pool = await CreateAsync(
            request => request with { AccountRecoverySetting = Recovery("admin_only") },
            client => client with { PreventUserExistenceErrors = hidesUsers ? new("ENABLED") : new("LEGACY") });
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "Contact administrator to reset password.", () => pool.ForgotPasswordAsync("jane"));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task ForgotPassword_TemporaryPassword_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateUserAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "User password cannot be reset in the current state.", () => pool.ForgotPasswordAsync("jane"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Fact]
    public async Task ForgotPassword_NoVerifiedAddress_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");

        await Failure.IsAsync<InvalidParameterException>(NoAddress, () => pool.ForgotPasswordAsync("jane"));
    }

    // FACTS-SERVER 8 [A].
    [Theory]
    [InlineData("email", "verified_email", "verified_phone_number")]
    [InlineData("phone_number", "verified_phone_number", "verified_email")]
    [InlineData("phone_number", "verified_phone_number")]
    [InlineData("email", "verified_email")]
    public async Task ForgotPassword_CodeIsSentByPriority(string expected, params string[] mechanisms)
    {
        var pool = await CreateAsync(request => request with { AccountRecoverySetting = Recovery(mechanisms) });
        await pool.CreateConfirmedUserAsync("jane", VerifiedPhone);

        Assert.Equal(expected, (await pool.ForgotPasswordAsync("jane")).CodeDeliveryDetails!.AttributeName);
    }

    // FACTS-SERVER 8 [A]: without the setting, SMS comes first.
    [Fact]
    public async Task ForgotPassword_NoRecoverySetting_CodeIsSentToThePhone()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", VerifiedPhone);
        await pool.Client.UpdateUserPoolAsync(
            new() { UserPoolId = pool.UserPoolId, AccountRecoverySetting = new() }, Cancel);

        Assert.Equal("phone_number", (await pool.ForgotPasswordAsync("jane")).CodeDeliveryDetails!.AttributeName);
    }

    [Fact]
    public async Task ForgotPassword_PreferredAddressIsNotVerified_CodeIsSentToTheOther()
    {
        var pool = await CreateAsync(
            request => request with { AccountRecoverySetting = Recovery("verified_phone_number", "verified_email") });
        await pool.CreateConfirmedUserAsync("jane", VerifiedPhone[0]);

        Assert.Equal("email", (await pool.ForgotPasswordAsync("jane")).CodeDeliveryDetails!.AttributeName);
    }

    // FACTS-SERVER 8 [A].
    [Fact]
    public async Task ForgotPassword_AddressIsAFactorOfMfa_CodeIsSentToTheOther()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", VerifiedPhone);
        await pool.CreateConfirmedUserAsync("joe");
        pool.State("jane").Mfa.Enable("EMAIL_OTP");
        pool.State("joe").Mfa.Enable("EMAIL_OTP");

        Assert.Equal("phone_number", (await pool.ForgotPasswordAsync("jane")).CodeDeliveryDetails!.AttributeName);
        await Failure.IsAsync<InvalidParameterException>(NoAddress, () => pool.ForgotPasswordAsync("joe"));
    }

    private static AccountRecoverySettingType Recovery(params string[] mechanisms) => new()
    {
        RecoveryMechanisms =
        [
            .. mechanisms.Select((name, index) => new RecoveryOptionType { Name = new(name), Priority = index + 1 }),
        ],
    };
}
