using System.Globalization;
using CognitoClient.Authentication;
using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Sign-ins with SRP: with the package's own client, and call by call.</summary>
public sealed class SrpSignInTests
{
    private const string Incorrect = "Incorrect username or password.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RightPassword_SignsIn(bool isAdmin)
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await site.AssertSignedInAsync(
            await site.SignIn(isAdmin).StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    [Fact]
    public async Task ClientWithSecret_SignsIn()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { GenerateSecret = true });
        await site.AddUserAsync();

        await site.AssertSignedInAsync(
            await site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 9 [R]: by alias as well; USER_ID_FOR_SRP is the user name, and there is no session.
    [Theory]
    [InlineData("nadia")]
    [InlineData(SignInSite.Email)]
    public async Task Challenge_HasUsernameAndNoSession(string name)
    {
        var site = await SignInSite.CreateAsync(new() { PoolName = "customers", AliasAttributes = [AliasAttributeType.Email] });
        await site.AddUserAsync("nadia", ("email", SignInSite.Email), ("email_verified", "true"));

        var response = await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", name), ("SRP_A", "2"));

        Assert.Equal(ChallengeNameType.PasswordVerifier, response.ChallengeName);
        Assert.Null(response.Session);
        Assert.Equal(
            ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"],
            response.ChallengeParameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("nadia", "nadia"), (response.ChallengeParameters["USERNAME"], response.ChallengeParameters["USER_ID_FOR_SRP"]));
        await site.AssertSignedInAsync(
            await site.SignIn().StartSrpAsync(name, SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 9 [R].
    [Fact]
    public async Task AdminInitiateAuth_PasswordVerifier()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        var response = await site.AdminStartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", "2"));

        Assert.Equal(ChallengeNameType.PasswordVerifier, response.ChallengeName);
    }

    // FACTS-SERVER 9 [R]: a sub is no user name at the start.
    [Fact]
    public async Task SubAsUsername_UserNotFound()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, SignInSite.Cancellation);
        var sub = user.UserAttributes.Single(attribute => attribute.Name == "sub").Value!;

        await SignInSite.AssertThrowsAsync<UserNotFoundException>(
            "User does not exist.", () => site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", sub), ("SRP_A", "2")));
    }

    // FACTS-SERVER 9 [R].
    [Fact]
    public async Task UnknownUser_Legacy_UserNotFoundAtOnce()
    {
        var site = await SignInSite.CreateAsync();

        await SignInSite.AssertThrowsAsync<UserNotFoundException>(
            "User does not exist.", () => site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nobody"), ("SRP_A", "2")));
    }

    // FACTS-SERVER 9 [A]: the same salt and UUID each time for the same name.
    [Fact]
    public async Task UnknownUser_Enabled_SimulatedAnswer()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { PreventUserExistenceErrors = "ENABLED" });

        var first = await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nobody"), ("SRP_A", "2"));
        var second = await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nobody"), ("SRP_A", "2"));
        var other = await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "noone"), ("SRP_A", "2"));

        Assert.True(Guid.TryParse(first.ChallengeParameters["USER_ID_FOR_SRP"], CultureInfo.InvariantCulture, out _));
        Assert.All(["SALT", "USER_ID_FOR_SRP", "USERNAME"], name =>
        {
            Assert.Equal(first.ChallengeParameters[name], second.ChallengeParameters[name]);
            Assert.NotEqual(first.ChallengeParameters[name], other.ChallengeParameters[name]);
        });
        Assert.NotEqual(first.ChallengeParameters["SRP_B"], second.ChallengeParameters["SRP_B"]);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            Incorrect, () => site.SignIn().StartSrpAsync("nobody", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 9 [R]: wrong password, signature, secret block, and times with a leading zero or the wrong weekday.
    [Theory]
    [InlineData("password")]
    [InlineData("signature")]
    [InlineData("block")]
    [InlineData("otherBlock")]
    [InlineData("zero")]
    [InlineData("weekday")]
    [InlineData("late")]
    public async Task WrongProof_Incorrect(string fault)
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        site.Cognito.Clock.Set(new DateTimeOffset(2026, 9, 5, 8, 9, 1, TimeSpan.Zero));
        using var exchange = SrpExchange.Start();
        var challenge = (await site.StartAsync(
            AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", exchange.PublicValue))).ChallengeParameters;
        var time = site.Cognito.Clock.GetUtcNow().AddMinutes(fault == "late" ? -6 : 0);
        var proof = exchange.Prove(
            site.PoolId.Split('_')[1], "nadia", fault == "password" ? "Wrong-Horse-1" : SignInSite.Password,
            challenge["SALT"], challenge["SRP_B"], challenge["SECRET_BLOCK"], time);
        var signature = fault == "signature" ? Convert.ToBase64String(new byte[32]) : proof.Signature;
        var block = fault switch
        {
            "block" => "AAAA",
            "otherBlock" => (await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", "2")))
                .ChallengeParameters["SECRET_BLOCK"],
            _ => challenge["SECRET_BLOCK"],
        };
        var timestamp = fault switch
        {
            "zero" => proof.Timestamp.Replace("Sep 5", "Sep 05", StringComparison.Ordinal),
            "weekday" => proof.Timestamp.Replace("Sat", "Sun", StringComparison.Ordinal),
            _ => proof.Timestamp,
        };

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => site.RespondAsync(
            ChallengeNameType.PasswordVerifier,
            session: null,
            ("USERNAME", "nadia"),
            ("PASSWORD_CLAIM_SIGNATURE", signature),
            ("PASSWORD_CLAIM_SECRET_BLOCK", block),
            ("TIMESTAMP", timestamp)));
    }

    [Fact]
    public async Task RightProof_WorksOnce()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        using var exchange = SrpExchange.Start();
        var challenge = (await site.StartAsync(
            AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", exchange.PublicValue))).ChallengeParameters;
        var proof = exchange.Prove(
            site.PoolId.Split('_')[1], "nadia", SignInSite.Password,
            challenge["SALT"], challenge["SRP_B"], challenge["SECRET_BLOCK"], site.Cognito.Clock.GetUtcNow());

        Assert.NotNull((await RespondAsync()).AuthenticationResult);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, RespondAsync);

        // FACTS-SERVER 9 [A]: samples of the guide send a session, which is accepted.
        Task<RespondToAuthChallengeResponse> RespondAsync() => site.RespondAsync(
            ChallengeNameType.PasswordVerifier,
            new string('s', 40),
            ("USERNAME", "nadia"),
            ("PASSWORD_CLAIM_SIGNATURE", proof.Signature),
            ("PASSWORD_CLAIM_SECRET_BLOCK", challenge["SECRET_BLOCK"]),
            ("TIMESTAMP", proof.Timestamp));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("no number")]
    public async Task UselessClientValue_Refused(string srpA)
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            Incorrect, () => site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", srpA)));
    }

    // FACTS-SERVER 1 [W].
    [Theory]
    [InlineData("PASSWORD_CLAIM_SIGNATURE")]
    [InlineData("PASSWORD_CLAIM_SECRET_BLOCK")]
    [InlineData("TIMESTAMP")]
    [InlineData("USERNAME")]
    public async Task MissingResponse_IsNamed(string missing)
    {
        var site = await SignInSite.CreateAsync();
        string[] all = ["USERNAME", "PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"];
        (string, string)[] responses = [.. all.Where(name => name != missing).Select(name => (name, "x"))];

        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            $"Missing required parameter {missing}", () => site.RespondAsync(ChallengeNameType.PasswordVerifier, null, responses));
    }

    [Fact]
    public async Task ManyAtOnce_AllSignIn()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation))));

        Assert.All(results, result => Assert.IsType<SignedIn>(result));
    }
}
