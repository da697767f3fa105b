using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>The sessions of challenges.</summary>
public sealed class SessionTests
{
    private const string Temporary = "Temporary-1";

    // FACTS-SERVER 5, 9 [R].
    [Fact]
    public async Task Session_IsOpaqueAndLong()
    {
        var site = await CreateAsync();

        var first = (await site.StartPasswordAsync(password: Temporary)).Session!;
        var second = (await site.StartPasswordAsync(password: Temporary)).Session!;

        Assert.InRange(first.Length, 1_500, 1_600);
        Assert.NotEqual(first, second);
    }

    // FACTS-SERVER 9 [R].
    [Fact]
    public async Task UsedSession_OnlyOnce()
    {
        var site = await CreateAsync();
        var session = (await site.StartPasswordAsync(password: Temporary)).Session;
        await RespondAsync(site, session);

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.", () => RespondAsync(site, session));
    }

    // FACTS-SERVER 2 [A, R]: three minutes by default.
    [Theory]
    [InlineData(null, 3)]
    [InlineData(15, 15)]
    public async Task ExpiredSession_IsExpired(int? validity, int minutes)
    {
        var site = await CreateAsync(validity);
        var early = (await site.StartPasswordAsync(password: Temporary)).Session;
        var late = (await site.StartPasswordAsync(password: Temporary)).Session;

        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(20));
        await RespondAsync(site, early);
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(21));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user, session is expired.", () => RespondAsync(site, late));
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task UnknownSession_Invalid()
    {
        var site = await CreateAsync();
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => RespondAsync(site, new string('s', 40)));
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task SessionOfOtherUserClientOrChallenge_Invalid()
    {
        var site = await CreateAsync();
        await site.AddUserAsync("omar");
        var (otherClient, _) = await site.AddClientAsync();
        var session = (await site.StartPasswordAsync(password: Temporary)).Session;

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user.",
            () => site.RespondAsync(
                ChallengeNameType.NewPasswordRequired, session, ("USERNAME", "omar"), ("NEW_PASSWORD", SignInSite.Password)));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user.",
            () => site.RespondAsync(ChallengeNameType.SmsMfa, session, ("USERNAME", "nadia"), ("SMS_MFA_CODE", "123456")));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user.",
            () => site.Client.RespondToAuthChallengeAsync(
                new()
                {
                    ClientId = otherClient,
                    ChallengeName = ChallengeNameType.NewPasswordRequired,
                    Session = session,
                    ChallengeResponses = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["NEW_PASSWORD"] = SignInSite.Password },
                },
                SignInSite.Cancellation));
        Assert.NotNull((await RespondAsync(site, session)).AuthenticationResult);
    }

    // FACTS-SERVER 9 [W]: the validation of the model, 20 to 2,048 characters.
    [Fact]
    public async Task ShortSession_ViolatesTheModel()
    {
        var site = await CreateAsync();

        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => RespondAsync(site, "short"));

        Assert.Contains("Member must have length greater than or equal to 20", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingSession_IsNamed()
    {
        var site = await CreateAsync();
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Missing required parameter Session", () => RespondAsync(site, null));
    }

    // FACTS-SERVER 1, 9 [E moto].
    [Fact]
    public async Task UnknownChallenge_ViolatesTheModel()
    {
        var site = await CreateAsync();

        var error = await Assert.ThrowsAsync<InvalidParameterException>(
            () => site.RespondAsync("NO_SUCH_CHALLENGE", new string('s', 40), ("USERNAME", "nadia")));

        Assert.Contains(
            "at 'challengeName' failed to satisfy constraint: Member must satisfy enum value set", error.Message, StringComparison.Ordinal);
    }

    // FACTS-SERVER 1 [R, W]: named before the app client, the secret hash and the session are checked.
    [Theory]
    [InlineData("SMS_MFA", "SMS_MFA_CODE")]
    [InlineData("SMS_OTP", "SMS_OTP_CODE")]
    [InlineData("EMAIL_OTP", "EMAIL_OTP_CODE")]
    [InlineData("SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE")]
    [InlineData("SELECT_MFA_TYPE", "ANSWER")]
    [InlineData("SELECT_CHALLENGE", "ANSWER")]
    [InlineData("PASSWORD", "PASSWORD")]
    [InlineData("PASSWORD_SRP", "SRP_A")]
    [InlineData("DEVICE_SRP_AUTH", "DEVICE_KEY")]
    [InlineData("DEVICE_PASSWORD_VERIFIER", "DEVICE_KEY")]
    [InlineData("NEW_PASSWORD_REQUIRED", "NEW_PASSWORD")]
    public async Task MissingResponse_IsNamed(string challenge, string missing)
    {
        var site = await SignInSite.CreateAsync();
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            $"Missing required parameter {missing}",
            () => site.Client.RespondToAuthChallengeAsync(
                new()
                {
                    ClientId = "nosuchclient",
                    ChallengeName = challenge,
                    ChallengeResponses = new Dictionary<string, string> { ["USERNAME"] = "nadia" },
                },
                SignInSite.Cancellation));
    }

    private static async Task<SignInSite> CreateAsync(int? validity = null)
    {
        var site = await SignInSite.CreateAsync(client: request => request with { AuthSessionValidity = validity });
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary);
        return site;
    }

    private static Task<RespondToAuthChallengeResponse> RespondAsync(SignInSite site, string? session) => site.RespondAsync(
        ChallengeNameType.NewPasswordRequired, session, ("USERNAME", "nadia"), ("NEW_PASSWORD", SignInSite.Password));
}
