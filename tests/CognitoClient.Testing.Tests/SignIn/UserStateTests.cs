using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Users who may not sign in.</summary>
public sealed class UserStateTests
{
    // FACTS-SERVER 9 [W]: even with a wrong password.
    [Theory]
    [InlineData(SignInSite.Password)]
    [InlineData("Wrong-Horse-1")]
    public async Task Unconfirmed_NotConfirmed(string password)
    {
        var site = await SignInSite.CreateAsync();
        await site.Client.SignUpAsync(
            new() { ClientId = site.ClientId, Username = "nadia", Password = SignInSite.Password }, SignInSite.Cancellation);

        await SignInSite.AssertThrowsAsync<UserNotConfirmedException>(
            "User is not confirmed.", () => site.StartPasswordAsync(password: password));
        await SignInSite.AssertThrowsAsync<UserNotConfirmedException>(
            "User is not confirmed.",
            () => site.SignIn().StartSrpAsync("nadia", password, cancellationToken: SignInSite.Cancellation));
        await SignInSite.AssertThrowsAsync<UserNotConfirmedException>(
            "User is not confirmed.",
            () => site.SignIn(isAdmin: true).StartPasswordAsync("nadia", password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task ResetByAdministrator_ResetRequired()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync("nadia", ("email", SignInSite.Email), ("email_verified", "true"));
        await site.Client.AdminResetUserPasswordAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, SignInSite.Cancellation);

        await SignInSite.AssertThrowsAsync<PasswordResetRequiredException>(
            "Password reset required for the user", () => site.StartPasswordAsync());
        await SignInSite.AssertThrowsAsync<PasswordResetRequiredException>(
            "Password reset required for the user",
            () => site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Disabled_Disabled()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", SignInSite.Password);
        var session = (await site.StartPasswordAsync()).Session;
        await site.Client.AdminDisableUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, SignInSite.Cancellation);

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>("User is disabled.", () => site.StartPasswordAsync());
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "User is disabled.",
            () => site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>("User is disabled.", () => site.RespondAsync(
            ChallengeNameType.NewPasswordRequired, session, ("USERNAME", "nadia"), ("NEW_PASSWORD", SignInSite.Password)));
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task SecretHash_MissingOrWrong()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { GenerateSecret = true });
        await site.AddUserAsync();

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            $"Client {site.ClientId} is configured with secret but SECRET_HASH was not received", () => site.StartPasswordAsync());
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {site.ClientId}",
            () => site.StartAsync(
                AuthFlowType.UserPasswordAuth, ("USERNAME", "nobody"), ("PASSWORD", "x"), ("SECRET_HASH", "wrong")));
        await site.AssertSignedInAsync(
            await site.SignIn().StartPasswordAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    [Fact]
    public async Task SecretHash_OnRefresh()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { GenerateSecret = true });
        await site.AddUserAsync();
        var result = await site.SignIn().StartPasswordAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation);
        var tokens = Assert.IsType<Authentication.SignedIn>(result).Tokens;

        // FACTS-SERVER 9 [W].
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            $"SecretHash does not match for the client: {site.ClientId}",
            () => site.StartAsync(
                AuthFlowType.RefreshTokenAuth, ("REFRESH_TOKEN", tokens.RefreshToken!), ("SECRET_HASH", "wrong")));
        var refreshed = await site.SignIn().RefreshAsync(tokens, cancellationToken: SignInSite.Cancellation);
        await site.AssertTokenAsync(refreshed.AccessToken);
    }

    // FACTS-SERVER 9 [W]: responses are checked as well.
    [Fact]
    public async Task SecretHash_InResponse()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { GenerateSecret = true });
        var session = new string('s', 40);

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            $"Client {site.ClientId} is configured with secret but SECRET_HASH was not received",
            () => site.RespondAsync(ChallengeNameType.SmsMfa, session, ("USERNAME", "nadia"), ("SMS_MFA_CODE", "123456")));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {site.ClientId}",
            () => site.RespondAsync(
                ChallengeNameType.SmsMfa, session, ("USERNAME", "nadia"), ("SMS_MFA_CODE", "123456"), ("SECRET_HASH", "wrong")));
    }

    // FACTS-SERVER 9 [A]: imported users do not give away that they exist.
    [Theory]
    [InlineData("LEGACY")]
    [InlineData("ENABLED")]
    public async Task ImportedUser_DependsOnPrevention(string prevention)
    {
        var site = await SignInSite.CreateAsync(client: request => request with { PreventUserExistenceErrors = prevention });
        await site.AddUserAsync();
        Assert.True(site.Cognito.Account.TryGetPool("us-east-1", site.PoolId, out var pool));
        lock (pool.Gate)
        {
            Assert.True(pool.Users.TryGetByName("nadia", out var user));
            (user.Status, user.IsImported, user.Password) = (UserStatusType.ResetRequired, true, null);
        }

        if (prevention == "ENABLED")
        {
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
                "Incorrect username or password.", () => site.StartPasswordAsync());
        }
        else
        {
            await SignInSite.AssertThrowsAsync<PasswordResetRequiredException>(
                "Password reset required for the user", () => site.StartPasswordAsync());
        }
    }

    // FACTS-SERVER 14 [T, A]: no new refresh token; the old name of the flow works as well.
    [Theory]
    [InlineData("REFRESH_TOKEN_AUTH")]
    [InlineData("REFRESH_TOKEN")]
    public async Task Refresh_NewTokens(string flow)
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        var tokens = (await site.StartPasswordAsync()).AuthenticationResult!;

        var refreshed = (await site.StartAsync(flow, ("REFRESH_TOKEN", tokens.RefreshToken!))).AuthenticationResult!;

        Assert.Null(refreshed.RefreshToken);
        Assert.NotEqual(tokens.AccessToken, refreshed.AccessToken);
        await site.AssertTokenAsync(refreshed.AccessToken);
    }
}
