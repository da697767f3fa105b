using CognitoClient.Model;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class PasswordTests(CognitoLocalFixture cognito)
{
    private const string NewPassword = "Battery-Staple-2";

    [Fact]
    public async Task ConfirmForgotPassword_RightCode_SetsTheNewPassword()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        var sent = await ForgotAsync(pool, "nadia");
        await ConfirmAsync(pool, CognitoLocalServer.ConfirmationCode);

        Assert.Equal(DeliveryMediumType.Email, sent.CodeDeliveryDetails!.DeliveryMedium);
        Assert.NotNull((await pool.InitiateAuthAsync("nadia", NewPassword)).AuthenticationResult);
    }

    [Fact]
    public async Task ConfirmForgotPassword_WrongCode_ThrowsCodeMismatchAndKeepsThePassword()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        await ForgotAsync(pool, "nadia");

        await Assert.ThrowsAsync<CodeMismatchException>(() => ConfirmAsync(pool, "000000"));

        Assert.NotNull((await pool.InitiateAuthAsync("nadia")).AuthenticationResult);
    }

    [Fact]
    public async Task ForgotPassword_UnknownUser_ThrowsUserNotFound()
    {
        var pool = await cognito.CreatePoolAsync();

        await Assert.ThrowsAsync<UserNotFoundException>(() => ForgotAsync(pool, "nobody"));
    }

    [Fact]
    public async Task ChangePassword_RightPassword_SetsTheNewOne()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        await cognito.Client.ChangePasswordAsync(
            new() { AccessToken = accessToken, PreviousPassword = TestPool.Password, ProposedPassword = NewPassword });

        Assert.NotNull((await pool.InitiateAuthAsync("nadia", NewPassword)).AuthenticationResult);
        await Assert.ThrowsAsync<InvalidPasswordException>(() => pool.InitiateAuthAsync("nadia"));
    }

    [Fact]
    public async Task ChangePassword_WrongPassword_ThrowsInvalidPassword()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        await Assert.ThrowsAsync<InvalidPasswordException>(() => cognito.Client.ChangePasswordAsync(
            new() { AccessToken = accessToken, PreviousPassword = "wrong", ProposedPassword = NewPassword }));
    }

    private static Task<ForgotPasswordResponse> ForgotAsync(TestPool pool, string username) =>
        pool.Client.ForgotPasswordAsync(new() { ClientId = pool.ClientId, Username = username });

    private static Task<ConfirmForgotPasswordResponse> ConfirmAsync(TestPool pool, string code) =>
        pool.Client.ConfirmForgotPasswordAsync(
            new() { ClientId = pool.ClientId, Username = "nadia", ConfirmationCode = code, Password = NewPassword });
}
