using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>The flows with a password: who may sign in, and the messages for those who may not.</summary>
public sealed class PasswordSignInTests
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
            await site.SignIn(isAdmin).StartPasswordAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 9 [T].
    [Fact]
    public async Task Success_HasEmptyChallengeParameters()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        var response = await site.StartPasswordAsync();

        Assert.Null(response.ChallengeName);
        Assert.Null(response.Session);
        Assert.Empty(response.ChallengeParameters);
        Assert.Equal(("Bearer", 3600), (response.AuthenticationResult!.TokenType, response.AuthenticationResult.ExpiresIn));
        Assert.NotNull(response.AuthenticationResult.RefreshToken);
    }

    // FACTS-SERVER 9 [R spike-C, C13, C14].
    [Theory]
    [InlineData("LEGACY")]
    [InlineData("ENABLED")]
    public async Task WrongPassword_Incorrect(string prevention)
    {
        var site = await CreateAsync(prevention);
        await site.AddUserAsync();

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => site.StartPasswordAsync(password: "Wrong-Horse-1"));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => site.AdminStartAsync(
            AuthFlowType.AdminUserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", "Wrong-Horse-1")));
    }

    // FACTS-SERVER 8 [R floci], 9 [R].
    [Fact]
    public async Task UnknownUser_DependsOnPrevention()
    {
        var legacy = await CreateAsync("LEGACY");
        await SignInSite.AssertThrowsAsync<UserNotFoundException>("User does not exist.", () => legacy.StartPasswordAsync());

        var enabled = await CreateAsync("ENABLED");
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => enabled.StartPasswordAsync());
    }

    // FACTS-SERVER 1 [R spike-C, C07, C09]: the limits inside maps are not checked.
    [Fact]
    public async Task LongNameOrPassword_Incorrect()
    {
        var site = await CreateAsync("ENABLED");
        await site.AddUserAsync();

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => site.StartPasswordAsync(new string('n', 129)));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            Incorrect, () => site.StartPasswordAsync(password: new string('p', 257)));
    }

    // FACTS-SERVER 1 [R spike-C, C04, C05], and the same for the other flows [W].
    [Theory]
    [InlineData("USER_PASSWORD_AUTH", "USERNAME", "PASSWORD")]
    [InlineData("USER_PASSWORD_AUTH", "PASSWORD", "USERNAME")]
    [InlineData("USER_SRP_AUTH", "SRP_A", "USERNAME")]
    [InlineData("USER_SRP_AUTH", "USERNAME", "SRP_A")]
    [InlineData("USER_AUTH", "PREFERRED_CHALLENGE", "USERNAME")]
    [InlineData("REFRESH_TOKEN_AUTH", "USERNAME", "REFRESH_TOKEN")]
    public async Task MissingParameter_IsNamedBeforeAnyOtherCheck(string flow, string given, string missing)
    {
        var site = await SignInSite.CreateAsync();
        var message = $"Missing required parameter {missing}";

        await SignInSite.AssertThrowsAsync<InvalidParameterException>(message, () => site.StartAsync(flow, (given, "x")));
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(message, () => site.StartAsync(flow, (given, "x"), (missing, "")));
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(message, () => site.Client.InitiateAuthAsync(
            new() { ClientId = "nosuchclient", AuthFlow = flow, AuthParameters = new Dictionary<string, string> { [given] = "x" } },
            SignInSite.Cancellation));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task UnknownClient_ResourceNotFound() =>
        await SignInSite.AssertThrowsAsync<ResourceNotFoundException>(
            "User pool client nosuchclient does not exist.",
            async () => await (await SignInSite.CreateAsync()).Client.InitiateAuthAsync(
                new()
                {
                    ClientId = "nosuchclient",
                    AuthFlow = AuthFlowType.UserPasswordAuth,
                    AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["PASSWORD"] = "x" },
                },
                SignInSite.Cancellation));

    // FACTS-SERVER 9 [W; REFRESH and USER_AUTH: M]: the message differs by flow.
    [Theory]
    [InlineData("USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH flow not enabled for this client")]
    [InlineData("USER_SRP_AUTH", "USER_SRP_AUTH is not enabled for the client.")]
    [InlineData("CUSTOM_AUTH", "CUSTOM_AUTH is not enabled for the client.")]
    [InlineData("USER_AUTH", "USER_AUTH is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN_AUTH is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN", "REFRESH_TOKEN_AUTH is not enabled for the client.")]
    [InlineData("ADMIN_USER_PASSWORD_AUTH", "Auth flow not enabled for this client")]
    [InlineData("ADMIN_NO_SRP_AUTH", "Auth flow not enabled for this client")]
    public async Task DisabledFlow_MessageOfFlow(string flow, string message)
    {
        var other = flow == "USER_PASSWORD_AUTH" ? ExplicitAuthFlowsType.AllowUserSrpAuth : ExplicitAuthFlowsType.AllowUserPasswordAuth;
        var site = await SignInSite.CreateAsync(client: request => request with { ExplicitAuthFlows = [other] });
        (string, string)[] parameters = [("USERNAME", "nobody"), ("PASSWORD", "x"), ("SRP_A", "2"), ("REFRESH_TOKEN", "x")];

        await SignInSite.AssertThrowsAsync<InvalidParameterException>(message, () => flow.StartsWith("ADMIN", StringComparison.Ordinal)
            ? site.AdminStartAsync(flow, parameters)
            : site.StartAsync(flow, parameters));
    }

    // FACTS-SERVER 4 [A]: without a list of flows, SRP, custom and refresh are allowed.
    [Fact]
    public async Task NoListOfFlows_SrpCustomRefresh()
    {
        var site = await SignInSite.CreateAsync(client: request => request with { ExplicitAuthFlows = null });
        await site.AddUserAsync();

        Assert.Equal(
            ChallengeNameType.PasswordVerifier,
            (await site.StartAsync(AuthFlowType.UserSrpAuth, ("USERNAME", "nadia"), ("SRP_A", "2"))).ChallengeName);
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Custom auth lambda trigger is not configured for the user pool.",
            () => site.StartAsync(AuthFlowType.CustomAuth, ("USERNAME", "nadia")));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid Refresh Token", () => site.StartAsync(AuthFlowType.RefreshTokenAuth, ("REFRESH_TOKEN", "x")));
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "USER_PASSWORD_AUTH flow not enabled for this client", () => site.StartPasswordAsync());
    }

    // FACTS-SERVER 4 [T]: the old names still work alone.
    [Fact]
    public async Task OldNamesOfFlows_Work()
    {
        var site = await SignInSite.CreateAsync(client: request => request with
        {
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AdminNoSrpAuth, ExplicitAuthFlowsType.UserPasswordAuth],
        });
        await site.AddUserAsync();

        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);
        Assert.NotNull((await site.AdminStartAsync(
            AuthFlowType.AdminNoSrpAuth, ("USERNAME", "nadia"), ("PASSWORD", SignInSite.Password))).AuthenticationResult);
    }

    // FACTS-SERVER 9 [E moto].
    [Fact]
    public async Task UnknownFlow_ViolatesTheModel()
    {
        var site = await SignInSite.CreateAsync();

        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => site.StartAsync("NO_SUCH_FLOW"));

        Assert.Contains(
            "at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set", error.Message, StringComparison.Ordinal);
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task AdminFlowOnInitiateAuth_NotSupported()
    {
        var site = await SignInSite.CreateAsync();
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Initiate Auth method not supported.",
            () => site.StartAsync(AuthFlowType.AdminUserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", "x")));
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Initiate Auth method not supported.", () => site.StartAsync(AuthFlowType.AdminNoSrpAuth));
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task CustomAuthWithoutTriggers_NotConfigured()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Custom auth lambda trigger is not configured for the user pool.",
            () => site.StartAsync(AuthFlowType.CustomAuth, ("USERNAME", "nadia"), ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", "2")));
    }

    private static Task<SignInSite> CreateAsync(string prevention) =>
        SignInSite.CreateAsync(client: request => request with { PreventUserExistenceErrors = prevention });
}
