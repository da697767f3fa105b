using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.SignUps;

public sealed class ConfirmSignUpTests
{
    private const string WrongCode = "Invalid verification code provided, please try again.";
    private const string NoCode = "Invalid code provided, please request a code again.";

    // FACTS-SERVER 6, 8.
    [Fact]
    public async Task ConfirmSignUp_ConfirmsTheUserAndVerifiesTheAddress()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));

        var response = await pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane"));

        Assert.Null(response.Session);
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    // FACTS-SERVER 8, 21 [R]; 8 [M]: the code is not used up.
    [Fact]
    public async Task ConfirmSignUp_WrongCode_ThrowsAndTheRightOneWorksAfterwards()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        var code = pool.Outbox.LastCode("jane");

        await Failure.IsAsync<CodeMismatchException>(WrongCode, () => pool.ConfirmAsync("jane", Codes.Other(code)));
        await Failure.IsAsync<CodeMismatchException>(WrongCode, () => pool.ConfirmAsync("jane", "1"));

        await pool.ConfirmAsync("jane", code);
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 2 [A], 8 [W].
    [Fact]
    public async Task ConfirmSignUp_CodeIsADayOld_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.SignUpWithEmailAsync("joe");

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        await pool.ConfirmAsync("joe", pool.Outbox.LastCode("joe"));

        pool.Cognito.Clock.Advance(TimeSpan.FromMinutes(1));
        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane")));
    }

    // FACTS-SERVER 8 [A].
    [Fact]
    public async Task ConfirmSignUp_NoCodeWasSent_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpAsync("jane");

        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.ConfirmAsync("jane", "123456"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task ConfirmSignUp_ConfirmedUser_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpAndConfirmAsync("jane");
        await pool.CreateUserAsync("joe");

        await Failure.IsAsync<NotAuthorizedException>(
            "User cannot be confirmed. Current status is CONFIRMED", () => pool.ConfirmAsync("jane", "123456"));
        await Failure.IsAsync<NotAuthorizedException>(
            "User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD", () => pool.ConfirmAsync("joe", "123456"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task ConfirmSignUp_UnknownUser_Throws()
    {
        var pool = await CreateAsync();
        await Failure.IsAsync<UserNotFoundException>(
            "Username/client id combination not found.", () => pool.ConfirmAsync("nobody", "123456"));

        var hiding = await CreateHidingUsersAsync();
        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => hiding.ConfirmAsync("nobody", "123456"));
    }

    [Fact]
    public async Task ConfirmSignUp_DisabledUser_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.DisableAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "User is disabled.", () => pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane")));
    }

    // FACTS-SERVER 2 [A]; 2 [W]: the message.
    [Fact]
    public async Task ConfirmSignUp_SixteenthAttemptInAnHour_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        var code = pool.Outbox.LastCode("jane");
        for (var attempt = 0; attempt < 15; attempt++)
        {
            await Assert.ThrowsAsync<CodeMismatchException>(() => pool.ConfirmAsync("jane", Codes.Other(code)));
        }

        await Failure.IsAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => pool.ConfirmAsync("jane", code));

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));
        await pool.ConfirmAsync("jane", code);
    }

    // FACTS-SERVER 8 [A].
    [Fact]
    public async Task ConfirmSignUp_AliasOfAnotherUser_ThrowsUnlessForced()
    {
        var pool = await CreateAsync(request => request with { AliasAttributes = [AliasAttributeType.Email] });
        await pool.SignUpAsync("jane", Attribute("email", "shared@example.com"));
        await pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane"));
        await pool.SignUpAsync("joe", Attribute("email", "shared@example.com"));
        var code = pool.Outbox.LastCode("joe");

        await Failure.IsAsync<AliasExistsException>(
            "An account with the email already exists.", () => pool.ConfirmAsync("joe", code));
        Assert.Equal(UserStatusType.Unconfirmed, await pool.GetStatusAsync("joe"));
        Assert.Equal("jane", (await pool.GetUserAsync("shared@example.com")).Username);

        await pool.ConfirmAsync("joe", code, force: true);
        Assert.Equal("joe", (await pool.GetUserAsync("shared@example.com")).Username);
        Assert.Equal("true", await pool.GetAttributeAsync("joe", "email_verified"));
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    [Fact]
    public async Task ConfirmSignUp_AddressWasChangedSince_ConfirmsWithoutVerifying()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.UpdateAsync("jane", Attribute("email", "new@example.com"));

        await pool.ConfirmAsync("jane", pool.Outbox.To("jane")[0].Code);

        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    [Fact]
    public async Task ConfirmSignUp_AddressIsTheUserName_IsFoundByTheAddress()
    {
        var pool = await CreateAsync(request => request with { UsernameAttributes = [UsernameAttributeType.Email] });
        var sub = (await pool.SignUpAsync("jane@example.com")).UserSub;

        await pool.ConfirmAsync("jane@example.com", pool.Outbox.LastCode(sub));

        var user = await pool.GetUserAsync(sub);
        Assert.Equal(sub, user.Username);
        Assert.Equal(UserStatusType.Confirmed, user.UserStatus);
    }

    // FACTS-SERVER 8 [A: verifies nothing]; 8 [LocalStack validated: the second call].
    [Fact]
    public async Task AdminConfirmSignUp_VerifiesNothing_AndWorksOnce()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        var request = new AdminConfirmSignUpRequest { UserPoolId = pool.UserPoolId, Username = "jane" };

        await pool.Client.AdminConfirmSignUpAsync(request, Cancel);

        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));
        await Failure.IsAsync<NotAuthorizedException>(
            "User cannot be confirmed. Current status is CONFIRMED", () => pool.Client.AdminConfirmSignUpAsync(request, Cancel));
        await Failure.IsAsync<UserNotFoundException>(
            "User does not exist.", () => pool.Client.AdminConfirmSignUpAsync(request with { Username = "nobody" }, Cancel));
    }
}
