using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Profile;

public sealed class VerifyUserAttributeTests
{
    private const string NoCode = "Invalid code provided, please request a code again.";

    [Fact]
    public async Task Verify_RequestedCode_VerifiesThePhone()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", Attribute("phone_number", "+12065550100"));
        var token = pool.AccessToken("jane");

        var details = await pool.RequestCodeAsync(token, "phone_number");

        Assert.Equal("+*******0100", details.Destination);
        Assert.Equal("SMS", details.DeliveryMedium?.Value);
        Assert.Equal("phone_number", details.AttributeName);
        var message = Assert.Single(pool.Outbox.To("jane"));
        Assert.Equal(MessageKind.VerifyUserAttribute, message.Kind);
        Assert.Matches(@"\A[0-9]{6}\z", message.Code);

        await pool.VerifyAsync(token, "phone_number", message.Code);
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "phone_number_verified"));
        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.VerifyAsync(token, "phone_number", message.Code));
    }

    // FACTS-SERVER 8, 21 [R].
    [Fact]
    public async Task Verify_WrongCode_ThrowsAndTheRightOneWorksAfterwards()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        await pool.RequestCodeAsync(token, "email");
        var code = pool.Outbox.LastCode("jane");

        await Failure.IsAsync<CodeMismatchException>(
            "Invalid verification code provided, please try again.", () => pool.VerifyAsync(token, "email", Codes.Other(code)));

        await pool.VerifyAsync(token, "email", code);
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Verify_CodeIsADayOld_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.RequestCodeAsync(pool.AccessToken("jane"), "email");

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(24));

        await Failure.IsAsync<ExpiredCodeException>(
            NoCode, () => pool.VerifyAsync(pool.AccessToken("jane"), "email", pool.Outbox.LastCode("jane")));
    }

    // FACTS-SERVER 8 [A].
    [Fact]
    public async Task Verify_NoCodeWasRequested_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.VerifyAsync(pool.AccessToken("jane"), "email", "123456"));
    }

    [Fact]
    public async Task Verify_AdministratorChangedTheAddressSince_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        await pool.RequestCodeAsync(token, "email");
        var code = pool.Outbox.LastCode("jane");
        await pool.UpdateAsync("jane", Attribute("email", "new@example.com"), Attribute("email_verified", "true"));

        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.VerifyAsync(token, "email", code));
    }

    // FACTS-SERVER 8: only addresses that the user has.
    [Fact]
    public async Task Request_NoAddress_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", Attribute("nickname", "J"));
        var token = pool.AccessToken("jane");

        await Assert.ThrowsAsync<InvalidParameterException>(() => pool.RequestCodeAsync(token, "nickname"));
        await Assert.ThrowsAsync<InvalidParameterException>(() => pool.RequestCodeAsync(token, "phone_number"));
        await Assert.ThrowsAsync<InvalidParameterException>(() => pool.VerifyAsync(token, "nickname", "123456"));
    }

    // FACTS-SERVER 8.
    [Fact]
    public async Task Verify_AliasOfAnotherUser_Throws()
    {
        var pool = await CreateAsync(request => request with { AliasAttributes = [AliasAttributeType.Email] });
        await pool.CreateConfirmedUserAsync("jane");
        await pool.CreateConfirmedUserAsync("joe");
        var token = pool.AccessToken("joe");
        await pool.Client.UpdateUserAttributesAsync(
            new() { AccessToken = token, UserAttributes = [Attribute("email", "jane@example.com")] }, Cancel);

        await Failure.IsAsync<AliasExistsException>(
            "An account with the email already exists.", () => pool.VerifyAsync(token, "email", pool.Outbox.LastCode("joe")));
        Assert.Equal("false", await pool.GetAttributeAsync("joe", "email_verified"));
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Request_SixthTimeInAnHour_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await pool.RequestCodeAsync(token, "email");
        }

        await Failure.IsAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => pool.RequestCodeAsync(token, "email"));
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Verify_SixteenthAttemptInAnHour_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        await pool.RequestCodeAsync(token, "email");
        var code = pool.Outbox.LastCode("jane");
        for (var attempt = 0; attempt < 15; attempt++)
        {
            await Assert.ThrowsAsync<CodeMismatchException>(() => pool.VerifyAsync(token, "email", Codes.Other(code)));
        }

        await Failure.IsAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => pool.VerifyAsync(token, "email", code));
    }
}
