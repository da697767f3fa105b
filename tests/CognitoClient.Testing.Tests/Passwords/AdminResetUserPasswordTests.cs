using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Passwords;

public sealed class AdminResetUserPasswordTests
{
    private const string WrongState = "User password cannot be reset in the current state.";

    // FACTS-SERVER 6.
    [Fact]
    public async Task Reset_UserMustSetAPasswordWithTheCode()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await pool.ResetPasswordAsync("jane");

        Assert.Equal(UserStatusType.ResetRequired, await pool.GetStatusAsync("jane"));
        var message = Assert.Single(pool.Outbox.To("jane"));
        Assert.Equal("jane@example.com", message.Destination);
        Assert.Null(message.ClientId);

        await pool.ConfirmForgotPasswordAsync("jane", message.Code, "Another-Horse-8");
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Fact]
    public async Task Reset_UnconfirmedOrTemporaryPassword_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("unconfirmed");
        await pool.CreateUserAsync("temporary");

        await Failure.IsAsync<NotAuthorizedException>(WrongState, () => pool.ResetPasswordAsync("unconfirmed"));
        await Failure.IsAsync<NotAuthorizedException>(WrongState, () => pool.ResetPasswordAsync("temporary"));
    }

    // FACTS-SERVER-config 7 [A].
    [Fact]
    public async Task Reset_TemporaryPasswordHasExpired_Passes()
    {
        var pool = await CreateAsync();
        await pool.CreateUserAsync("jane");

        pool.Cognito.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await Failure.IsAsync<NotAuthorizedException>(WrongState, () => pool.ResetPasswordAsync("jane"));

        pool.Cognito.Clock.Advance(TimeSpan.FromMinutes(1));
        await pool.ResetPasswordAsync("jane");
        Assert.Equal(UserStatusType.ResetRequired, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Fact]
    public async Task Reset_NoVerifiedAddress_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.Client.AdminConfirmSignUpAsync(new() { UserPoolId = pool.UserPoolId, Username = "jane" }, Cancel);

        await Failure.IsAsync<InvalidParameterException>(
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
            () => pool.ResetPasswordAsync("jane"));
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
    }

    [Fact]
    public async Task Reset_UsersCannotRecoverPasswords_Throws()
    {
        var pool = await CreateAsync(request => request with
        {
            AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = RecoveryOptionNameType.AdminOnly, Priority = 1 }] },
        });
        await pool.CreateConfirmedUserAsync("jane");

        await Assert.ThrowsAsync<InvalidParameterException>(() => pool.ResetPasswordAsync("jane"));
    }

    [Fact]
    public async Task Reset_UserRequestsAnotherCode_ReplacesTheOldOne()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ResetPasswordAsync("jane");

        // FACTS-SERVER 2 [A]: an hour.
        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<ExpiredCodeException>(
            () => pool.ConfirmForgotPasswordAsync("jane", pool.Outbox.LastCode("jane"), "Another-Horse-8"));

        await pool.ForgotPasswordAsync("jane");
        await pool.ConfirmForgotPasswordAsync("jane", pool.Outbox.LastCode("jane"), "Another-Horse-8");
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Reset_UnknownUser_Throws()
    {
        var pool = await CreateHidingUsersAsync();

        await Failure.IsAsync<UserNotFoundException>("User does not exist.", () => pool.ResetPasswordAsync("nobody"));
    }
}
