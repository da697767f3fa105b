using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Passwords;

public sealed class ConfirmForgotPasswordTests
{
    private const string NewPassword = "Another-Horse-8";
    private const string WrongCode = "Invalid verification code provided, please try again.";
    private const string NoCode = "Invalid code provided, please request a code again.";

    [Fact]
    public async Task Confirm_SetsThePassword_AndTheCodeWorksOnce()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ForgotPasswordAsync("jane");
        var code = pool.Outbox.LastCode("jane");

        await pool.ConfirmForgotPasswordAsync("jane", code, NewPassword);

        Assert.True(pool.State("jane").Password!.Is(NewPassword));
        Assert.Equal(UserStatusType.Confirmed, await pool.GetStatusAsync("jane"));
        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.ConfirmForgotPasswordAsync("jane", code, NewPassword));
    }

    // FACTS-SERVER 8 [R: the message; M: the code is not used up].
    [Fact]
    public async Task Confirm_WrongCodeOrPassword_ThrowsAndTheCodeWorksAfterwards()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ForgotPasswordAsync("jane");
        var code = pool.Outbox.LastCode("jane");

        await Failure.IsAsync<CodeMismatchException>(
            WrongCode, () => pool.ConfirmForgotPasswordAsync("jane", Codes.Other(code), NewPassword));

        // FACTS-SERVER 7 [W]: the wording of this operation.
        await Failure.IsAsync<InvalidPasswordException>(
            "Password does not conform to policy: Password must have symbol characters",
            () => pool.ConfirmForgotPasswordAsync("jane", code, "NoSymbols1"));

        await pool.ConfirmForgotPasswordAsync("jane", code, NewPassword);
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Confirm_CodeIsAnHourOld_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ForgotPasswordAsync("jane");

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));

        await Failure.IsAsync<ExpiredCodeException>(
            NoCode, () => pool.ConfirmForgotPasswordAsync("jane", pool.Outbox.LastCode("jane"), NewPassword));
    }

    // FACTS-SERVER 8 [A].
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirm_NoCodeWasRequested_Throws(bool hidesUsers)
    {
        var pool = hidesUsers ? await CreateHidingUsersAsync() : await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<ExpiredCodeException>(NoCode, () => pool.ConfirmForgotPasswordAsync("jane", "123456", NewPassword));
    }

    // FACTS-SERVER 8 [A]; 21 [W].
    [Fact]
    public async Task Confirm_UnknownUser_Throws()
    {
        var pool = await CreateAsync();
        await Failure.IsAsync<UserNotFoundException>(
            "Username/client id combination not found.", () => pool.ConfirmForgotPasswordAsync("nobody", "123456", NewPassword));

        var hiding = await CreateHidingUsersAsync();
        await Failure.IsAsync<CodeMismatchException>(WrongCode, () => hiding.ConfirmForgotPasswordAsync("nobody", "123456", NewPassword));
    }

    // FACTS-SERVER-config 8 [A].
    [Fact]
    public async Task Confirm_DisabledUser_Throws()
    {
        var hiding = await CreateHidingUsersAsync();
        await hiding.CreateConfirmedUserAsync("jane");
        await hiding.ForgotPasswordAsync("jane");
        await hiding.DisableAsync("jane");
        await Failure.IsAsync<CodeMismatchException>(
            WrongCode, () => hiding.ConfirmForgotPasswordAsync("jane", hiding.Outbox.LastCode("jane"), NewPassword));

        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.DisableAsync("jane");
        await Failure.IsAsync<NotAuthorizedException>(
            "User is disabled.", () => pool.ConfirmForgotPasswordAsync("jane", "123456", NewPassword));
    }

    // FACTS-SERVER 7 [A].
    [Fact]
    public async Task Confirm_PasswordOfTheHistory_Throws()
    {
        var pool = await CreateAsync(request => request with { Policies = new() { PasswordPolicy = new() { PasswordHistorySize = 2 } } });
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ForgotPasswordAsync("jane");
        var code = pool.Outbox.LastCode("jane");

        await Assert.ThrowsAsync<PasswordHistoryPolicyViolationException>(
            () => pool.ConfirmForgotPasswordAsync("jane", code, Password));
        await pool.ConfirmForgotPasswordAsync("jane", code, NewPassword);
    }

    // FACTS-SERVER 2 [A]: the two operations share the limit.
    [Fact]
    public async Task Confirm_SixthAttemptInAnHour_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        await pool.ForgotPasswordAsync("jane");
        var code = pool.Outbox.LastCode("jane");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await Assert.ThrowsAsync<CodeMismatchException>(
                () => pool.ConfirmForgotPasswordAsync("jane", Codes.Other(code), NewPassword));
        }

        const string Message = "Attempt limit exceeded, please try after some time.";
        await Failure.IsAsync<LimitExceededException>(Message, () => pool.ConfirmForgotPasswordAsync("jane", code, NewPassword));
        await Failure.IsAsync<LimitExceededException>(Message, () => pool.ForgotPasswordAsync("jane"));

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));
        await pool.ForgotPasswordAsync("jane");
    }
}
