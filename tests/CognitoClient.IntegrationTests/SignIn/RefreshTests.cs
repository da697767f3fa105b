using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>What becomes of tokens: renewed, rotated, revoked, signed out.</summary>
public sealed class RefreshTests
{
    public static TheoryData<SignInVariant, TokenRefreshOperation> Variants =>
        new MatrixTheoryData<SignInVariant, TokenRefreshOperation>(
            SignInVariant.All.Select(row => row.Data), Enum.GetValues<TokenRefreshOperation>());

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Refresh_GivesNewTokensAndKeepsTheRefreshToken(SignInVariant variant, TokenRefreshOperation operation)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var (user, tokens) = await SignInAsync(site, variant);
        site.Clock.Advance(TimeSpan.FromMinutes(50));

        var fresh = await site.Elsewhere(options => options.RefreshOperation = operation)
            .RefreshAsync(tokens, cancellationToken: SignInSite.Token);

        Assert.Same(user, site.GrantOf(fresh).User);
        Assert.NotEqual(tokens.AccessToken, fresh.AccessToken);
        Assert.Equal((tokens.RefreshToken, site.Clock.GetUtcNow().AddHours(1)), (fresh.RefreshToken, fresh.ExpiresAt));
    }

    [Theory]
    [InlineData(SignInSite.Email)]
    [InlineData(SignInSite.Phone)]
    public async Task Refresh_AfterAnAlias_HashesTheSub(string alias)
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true });
        var user = site.AddUser();
        var tokens = await site.AssertSignedInAsync(
            await site.SignIn.StartSrpAsync(alias, SignInSite.Password, cancellationToken: SignInSite.Token), user);

        var signIn = site.Elsewhere(options => options.RefreshOperation = TokenRefreshOperation.RefreshTokenAuth);
        var fresh = await signIn.RefreshAsync(SignInTokens.Deserialize(tokens.Serialize()), cancellationToken: SignInSite.Token);

        Assert.Same(user, site.GrantOf(fresh).User);
    }

    [Theory]
    [InlineData("nadia", true)]
    [InlineData(SignInSite.Email, false)]
    public async Task Refresh_HashOfTheNameOrTheSub_IsTakenAsTheSignInWas(string typed, bool takesName)
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true });
        var user = site.AddUser();
        var tokens = await site.AssertSignedInAsync(
            await site.SignIn.StartPasswordAsync(typed, SignInSite.Password, cancellationToken: SignInSite.Token), user);

        Assert.Equal((takesName, !takesName), (await IsTakenAsync(user.Username), await IsTakenAsync(user.Sub)));

        async Task<bool> IsTakenAsync(string hashed)
        {
            var request = new InitiateAuthRequest
            {
                AuthFlow = AuthFlowType.RefreshTokenAuth,
                ClientId = site.App.Id,
                AuthParameters = new Dictionary<string, string>
                {
                    ["REFRESH_TOKEN"] = tokens.RefreshToken!,
                    ["SECRET_HASH"] = SecretHash.Compute(hashed, site.App.Id, site.App.Secret!),
                },
            };
            var error = await Record.ExceptionAsync(() => site.Client.InitiateAuthAsync(request, SignInSite.Token));
            Assert.True(error is null or NotAuthorizedException { Reason: NotAuthorizedReason.SecretHashIncorrect }, error?.ToString());
            return error is null;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Refresh_Rotating_ReplacesTheRefreshToken(SignInVariant variant, TokenRefreshOperation operation)
    {
        await using var site = await SignInSite.StartAsync(variant, app: client => client with { RotatesRefreshTokens = true });
        var (user, first) = await SignInAsync(site, variant);
        var signIn = site.Elsewhere(options => options.RefreshOperation = operation);

        var second = await signIn.RefreshAsync(first, cancellationToken: SignInSite.Token);
        var third = await signIn.RefreshAsync(second, cancellationToken: SignInSite.Token);

        Assert.Equal(3, new[] { first, second, third }.Select(tokens => tokens.RefreshToken).Distinct().Count());
        Assert.Same(user, site.GrantOf(third).User);

        // A spent token shown again ends them all.
        await Assert.ThrowsAsync<RefreshTokenReuseException>(() => signIn.RefreshAsync(first, cancellationToken: SignInSite.Token));
        var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => signIn.RefreshAsync(third, cancellationToken: SignInSite.Token));
        Assert.Equal(NotAuthorizedReason.TokenRevoked, error.Reason);
    }

    [Fact]
    public async Task Refresh_RotatingWithGrace_ServesBothForAWhile()
    {
        await using var site = await SignInSite.StartAsync(
            app: client => client with { RotatesRefreshTokens = true, RotationGracePeriod = TimeSpan.FromSeconds(10) });
        var (_, first) = await SignInAsync(site, default);

        await site.SignIn.RefreshAsync(first, cancellationToken: SignInSite.Token);
        await site.SignIn.RefreshAsync(first, cancellationToken: SignInSite.Token);
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<RefreshTokenReuseException>(() => site.SignIn.RefreshAsync(first, cancellationToken: SignInSite.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Session_ManyCallersAtExpiry_ShareOneRefresh(bool rotates)
    {
        await using var site = await SignInSite.StartAsync(app: client => client with { RotatesRefreshTokens = rotates });
        var (_, tokens) = await SignInAsync(site, default);
        var session = await new CognitoSessions(site.SignIn).StartAsync(tokens, cancellationToken: SignInSite.Token);

        for (var hour = 1; hour <= 5; hour++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(59.5));
            var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => session.GetTokensAsync(SignInSite.Token))));

            Assert.Equal(hour, site.Pool.Tokens.Refreshes);
            Assert.Single(all.Select(one => one!.AccessToken).Distinct());
        }
    }

    [Fact]
    public async Task Session_RefreshTokenExpired_EndsIt()
    {
        await using var site = await SignInSite.StartAsync();
        var (_, tokens) = await SignInAsync(site, default);
        var session = await new CognitoSessions(site.SignIn).StartAsync(tokens, cancellationToken: SignInSite.Token);
        site.Clock.Advance(TimeSpan.FromDays(30));

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(SignInSite.Token));

        Assert.Equal(NotAuthorizedReason.TokenExpired, error.Reason);
        Assert.Null(await session.GetTokensAsync(SignInSite.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Revoke_EndsThisSessionOnly(bool hasSecret)
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = hasSecret });
        var (user, tokens) = await SignInAsync(site, default);
        var other = await site.AssertSignedInAsync(await StartAsync(site, default), user);
        var session = await new CognitoSessions(site.SignIn).StartAsync(tokens, cancellationToken: SignInSite.Token);

        await session.SignOutAsync(SignInSite.Token);

        Assert.Null(await session.GetTokensAsync(SignInSite.Token));
        Assert.Equal(
            NotAuthorizedReason.TokenRevoked,
            await RefusalAsync(() => site.SignIn.RefreshAsync(tokens, cancellationToken: SignInSite.Token)));
        Assert.Equal(NotAuthorizedReason.TokenRevoked, await RefusalAsync(() => GetUserAsync(site, tokens)));
        await GetUserAsync(site, other);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsAllSessions()
    {
        await using var site = await SignInSite.StartAsync();
        var (user, tokens) = await SignInAsync(site, default);
        var other = await site.AssertSignedInAsync(await StartAsync(site, default), user);

        await site.SignIn.SignOutEverywhereAsync(tokens.AccessToken, SignInSite.Token);

        Assert.Equal(NotAuthorizedReason.TokenRevoked, await RefusalAsync(() => GetUserAsync(site, other)));
        Assert.Equal(
            NotAuthorizedReason.TokenRevoked,
            await RefusalAsync(() => site.SignIn.RefreshAsync(other, cancellationToken: SignInSite.Token)));
    }

    [Fact]
    public async Task Refresh_OfADisabledUserOrAnotherClient_SaysSo()
    {
        await using var site = await SignInSite.StartAsync();
        var (user, tokens) = await SignInAsync(site, default);
        var elsewhere = site.Elsewhere(options => options.ClientId = site.Pool.AddClient().Id);

        Assert.Equal(
            NotAuthorizedReason.TokenInvalid,
            await RefusalAsync(() => elsewhere.RefreshAsync(tokens, cancellationToken: SignInSite.Token)));
        user.Enabled = false;
        Assert.Equal(
            NotAuthorizedReason.UserDisabled,
            await RefusalAsync(() => site.SignIn.RefreshAsync(tokens, cancellationToken: SignInSite.Token)));
    }

    private static async Task<(User User, SignInTokens Tokens)> SignInAsync(SignInSite site, SignInVariant variant)
    {
        var user = site.AddUser();
        return (user, await site.AssertSignedInAsync(await StartAsync(site, variant), user));
    }

    private static Task<CognitoSignInResult> StartAsync(SignInSite site, SignInVariant variant) =>
        site.SignIn.StartPasswordAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);

    private static Task<GetUserResponse> GetUserAsync(SignInSite site, SignInTokens tokens) =>
        site.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, SignInSite.Token);

    private static async Task<NotAuthorizedReason> RefusalAsync(Func<Task> call) =>
        (await Assert.ThrowsAsync<NotAuthorizedException>(call)).Reason;
}
