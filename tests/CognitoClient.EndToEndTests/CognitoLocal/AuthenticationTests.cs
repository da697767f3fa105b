using CognitoClient.Authentication;
using CognitoClient.Model;
using Totp = CognitoClient.IntegrationTests.SignIn.Totp;

namespace CognitoClient.EndToEndTests.CognitoLocal;

/// <summary>
/// Sign-in by <see cref="CognitoSignIn"/> at a server of somebody else's: password, authenticator app, refresh, revocation.
/// </summary>
public sealed class AuthenticationTests(CognitoLocalFixture cognito)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartPassword_RightAndWrong_SignsInOrThrows()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        var tokens = await SignInAsync(pool);

        Assert.Equal(("nadia", "access", pool.ClientId), Claims(tokens.ReadAccessToken()));
        Assert.Equal(tokens.ReadAccessToken().ExpiresAt, tokens.ExpiresAt);
        Assert.Equal("nadia", (await cognito.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, Token)).Username);
        await Assert.ThrowsAsync<InvalidPasswordException>(
            () => SignInOf(pool).StartPasswordAsync("nadia", "wrong", cancellationToken: Token));
    }

    [Fact]
    public async Task StartPassword_AsAdministrator_SignsIn()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        var signIn = SignInOf(pool, options => options.UseAdminOperations = true);

        Assert.IsType<SignedIn>(await signIn.StartPasswordAsync("nadia", TestPool.Password, cancellationToken: Token));
    }

    [Fact]
    public async Task NewPassword_Required_SignsInFromThenOn()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.AdminCreateUserAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", MessageAction = MessageActionType.Suppress }, Token);

        var result = await SignInOf(pool).StartPasswordAsync("nadia", "123456", cancellationToken: Token);
        var challenge = Assert.IsType<NewPasswordRequiredChallenge>(Continue(pool, result));

        Assert.IsType<SignedIn>(await challenge.RespondAsync(TestPool.Password, cancellationToken: Token));
        await SignInAsync(pool);
    }

    [Fact]
    public async Task SoftwareToken_CodeOfTheApp_SignsIn()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.SetUserPoolMfaConfigAsync(
            new()
            {
                UserPoolId = pool.Id,
                MfaConfiguration = UserPoolMfaType.Optional,
                SoftwareTokenMfaConfiguration = new() { Enabled = true },
            },
            Token);
        await pool.AddConfirmedUserAsync("nadia");
        var secret = await EnrolAsync(await SignInAsync(pool));

        var result = await SignInOf(pool).StartPasswordAsync("nadia", TestPool.Password, cancellationToken: Token);
        var challenge = Assert.IsType<SoftwareTokenMfaChallenge>(Continue(pool, result));
        Assert.Equal("Phone", challenge.FriendlyDeviceName);
        await Assert.ThrowsAsync<CodeMismatchException>(() => challenge.RespondAsync("abcdef", Token));

        Assert.IsType<SignedIn>(await challenge.RespondAsync(CodeNow(secret), Token));
    }

    [Fact]
    public async Task Session_Refreshed_KeepsTheRefreshTokenUntilRevoked()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        var signIn = SignInOf(pool, options => options.RefreshOperation = TokenRefreshOperation.RefreshTokenAuth);
        var first = await SignInAsync(pool);
        var session = await new CognitoSessions(signIn).StartAsync(first, cancellationToken: Token);

        var second = await session.RefreshAsync(cancellationToken: Token);
        Assert.NotEqual(first.AccessToken, second!.AccessToken);
        Assert.Equal(first.RefreshToken, second.RefreshToken);

        await session.SignOutAsync(Token);
        Assert.Null(await session.GetTokensAsync(Token));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => signIn.RefreshAsync(second, cancellationToken: Token));
    }

    [Fact]
    public async Task Accounts_SignUpToForgottenPassword_SignIn()
    {
        var pool = await cognito.CreatePoolAsync();
        var accounts = new CognitoAccounts(cognito.Client, OptionsOf(pool));
        var attributes = new Dictionary<string, string> { ["email"] = TestPool.EmailOf("nadia") };

        await accounts.SignUpAsync("nadia", "First-Horse-1", attributes, cancellationToken: Token);
        await accounts.ConfirmSignUpAsync("nadia", global::CognitoLocal.CognitoLocalServer.ConfirmationCode, cancellationToken: Token);
        await accounts.ForgotPasswordAsync("nadia", cancellationToken: Token);
        await accounts.ConfirmForgotPasswordAsync(
            "nadia", global::CognitoLocal.CognitoLocalServer.ConfirmationCode, TestPool.Password, cancellationToken: Token);

        await SignInAsync(pool);
    }

    private static CognitoSignInOptions OptionsOf(TestPool pool) => new() { UserPoolId = pool.Id, ClientId = pool.ClientId };

    private static (string?, string?, string?) Claims(TokenClaims claims) => (claims.Username, claims.TokenUse, claims.ClientId);

    private static string CodeNow(string secret) => Totp.Code(secret, TimeProvider.System.GetUtcNow());

    private CognitoSignIn SignInOf(TestPool pool, Action<CognitoSignInOptions>? configure = null)
    {
        var options = OptionsOf(pool);
        configure?.Invoke(options);
        return new(cognito.Client, options);
    }

    /// <summary>The challenge of a result, saved and taken up by another sign-in.</summary>
    private SignInChallenge Continue(TestPool pool, CognitoSignInResult result) =>
        SignInOf(pool).DeserializeChallenge(Assert.IsAssignableFrom<SignInChallenge>(result).Serialize());

    private async Task<SignInTokens> SignInAsync(TestPool pool)
    {
        var result = await SignInOf(pool).StartPasswordAsync("nadia", TestPool.Password, cancellationToken: Token);
        return Assert.IsType<SignedIn>(result).Tokens;
    }

    private async Task<string> EnrolAsync(SignInTokens tokens)
    {
        var accessToken = tokens.AccessToken;
        var associated = await cognito.Client.AssociateSoftwareTokenAsync(new() { AccessToken = accessToken }, Token);
        await cognito.Client.VerifySoftwareTokenAsync(
            new() { AccessToken = accessToken, UserCode = CodeNow(associated.SecretCode!), FriendlyDeviceName = "Phone" }, Token);
        await cognito.Client.SetUserMFAPreferenceAsync(
            new() { AccessToken = accessToken, SoftwareTokenMfaSettings = new() { Enabled = true, PreferredMfa = true } }, Token);
        return associated.SecretCode!;
    }
}
