using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>USER_AUTH: the user chooses the first factor.</summary>
public sealed class ChoiceSignInTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 9 [A]: the order of the sample, and no parameters.
    [Fact]
    public async Task NoPreference_SelectChallenge()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"));

        Assert.Equal(ChallengeNameType.SelectChallenge, response.ChallengeName);
        Assert.Empty(response.ChallengeParameters);
        Assert.Equal(
            ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP"], response.AvailableChallenges.Select(challenge => challenge.Value));
    }

    // FACTS-SERVER 9 [A]: both ways from SELECT_CHALLENGE.
    [Theory]
    [InlineData("select password")]
    [InlineData("select srp")]
    [InlineData("direct password")]
    [InlineData("preferred password")]
    [InlineData("preferred srp")]
    public async Task Password_SignsIn(string way)
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();
        var signIn = site.SignIn();
        var result = way switch
        {
            "preferred password" => await signIn.StartChoiceAsync(
                "nadia", ChallengeNameType.Password, SignInSite.Password, cancellationToken: Cancellation),
            "preferred srp" => await signIn.StartChoiceAsync(
                "nadia", ChallengeNameType.PasswordSrp, SignInSite.Password, cancellationToken: Cancellation),
            _ => await signIn.StartChoiceAsync("nadia", cancellationToken: Cancellation),
        };
        if (result is SelectChallenge select)
        {
            result = way switch
            {
                "select password" => await select.RespondWithPasswordAsync(SignInSite.Password, Cancellation),
                "select srp" => await select.RespondWithSrpAsync(SignInSite.Password, Cancellation),
                _ => await RespondDirectlyAsync(site, select.Session),
            };
        }

        await site.AssertSignedInAsync(result);
    }

    // FACTS-SERVER 9 [A]: an answer with the name PASSWORD_SRP, then PASSWORD_VERIFIER with a session that it needs.
    [Fact]
    public async Task DirectSrp_PasswordVerifierWithSession()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();
        var select = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"));

        var response = await site.RespondAsync(
            ChallengeNameType.PasswordSrp, select.Session, ("USERNAME", "nadia"), ("SRP_A", "2"));

        Assert.Equal(ChallengeNameType.PasswordVerifier, response.ChallengeName);
        Assert.NotNull(response.Session);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>("Incorrect username or password.", () => site.RespondAsync(
            ChallengeNameType.PasswordVerifier,
            response.Session,
            ("USERNAME", "nadia"),
            ("PASSWORD_CLAIM_SIGNATURE", "AAAA"),
            ("PASSWORD_CLAIM_SECRET_BLOCK", response.ChallengeParameters["SECRET_BLOCK"]),
            ("TIMESTAMP", "Sat Sep 5 00:00:00 UTC 2026")));
    }

    // FACTS-SERVER 9 [R onecgiar].
    [Fact]
    public async Task TemporaryPassword_OnlyPasswordsAreOffered()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", "Temporary-1", ("email", SignInSite.Email));

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "EMAIL_OTP"));

        Assert.Equal(ChallengeNameType.SelectChallenge, response.ChallengeName);
        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], response.AvailableChallenges.Select(challenge => challenge.Value));
    }

    // FACTS-SERVER 9 [R onecgiar].
    [Fact]
    public async Task UserWithoutPassword_OnlyCodeIsOffered()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = site.PoolId,
                Username = "nadia",
                MessageAction = MessageActionType.Suppress,
                UserAttributes = [new() { Name = "email", Value = SignInSite.Email }, new() { Name = "email_verified", Value = "true" }],
            },
            Cancellation);

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"));

        Assert.Equal(["EMAIL_OTP"], response.AvailableChallenges.Select(challenge => challenge.Value));
    }

    // FACTS-SERVER 9 [A]: codes need a higher tier; USER_AUTH itself does not [?].
    [Fact]
    public async Task PasswordPool_OnlyPasswordsAreOffered()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "WEB_AUTHN"));

        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], response.AvailableChallenges.Select(challenge => challenge.Value));
    }

    // FACTS-SERVER 9 [A, W]: covers passwords even if their own flows are off.
    [Fact]
    public async Task OnlyUserAuthAllowed_PasswordSignsIn()
    {
        var site = await SignInSite.CreateAsync(
            client: request => request with { ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserAuth] });
        await site.AddUserAsync();

        await site.AssertSignedInAsync(await site.SignIn().StartChoiceAsync(
            "nadia", ChallengeNameType.PasswordSrp, SignInSite.Password, cancellationToken: Cancellation));
    }

    // FACTS-SERVER 9 [R]: a simulated challenge with a session; the preference of the pool's factors counts.
    [Fact]
    public async Task UnknownUser_Enabled_Simulated()
    {
        var site = await SignInSite.CreateWithCodesAsync(prevention: "ENABLED");

        var response = await site.StartAsync(
            AuthFlowType.UserAuth, ("USERNAME", "nobody@example.com"), ("PREFERRED_CHALLENGE", "EMAIL_OTP"));

        Assert.Equal(ChallengeNameType.EmailOtp, response.ChallengeName);
        Assert.Equal("n***@e***", response.ChallengeParameters["CODE_DELIVERY_DESTINATION"]);
        Assert.Empty(site.Cognito.Outbox.Messages);
        await SignInSite.AssertThrowsAsync<CodeMismatchException>("Invalid code or auth state for the user.", () => site.RespondAsync(
            ChallengeNameType.EmailOtp, response.Session, ("USERNAME", "nobody@example.com"), ("EMAIL_OTP_CODE", "12345678")));
        for (var i = 0; i < 10; i++)
        {
            var other = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nobody"));
            Assert.Matches("^(PASSWORD|EMAIL_OTP|SMS_OTP)$", other.ChallengeName!.Value.Value);
            Assert.NotNull(other.Session);
        }
    }

    // FACTS-SERVER 9 [A].
    [Fact]
    public async Task UnknownUser_Legacy_UserNotFound()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await SignInSite.AssertThrowsAsync<UserNotFoundException>(
            "User does not exist.", () => site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nobody")));
    }

    private static async Task<CognitoSignInResult> RespondDirectlyAsync(SignInSite site, string? session)
    {
        var response = await site.RespondAsync(
            ChallengeNameType.Password, session, ("USERNAME", "nadia"), ("PASSWORD", SignInSite.Password));
        return new SignedIn(new SignInTokens { AccessToken = response.AuthenticationResult!.AccessToken! });
    }
}
