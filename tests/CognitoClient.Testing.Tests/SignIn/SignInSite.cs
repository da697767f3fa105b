using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>A user pool with an app client, to sign users in.</summary>
internal sealed class SignInSite
{
    public const string Password = "Correct-Horse-1";
    public const string Email = "nadia@example.com";
    public const string Phone = "+491701234567";

    private SignInSite(InMemoryCognito cognito, CognitoIdentityProviderClient client, string poolId)
    {
        Cognito = cognito;
        Client = client;
        PoolId = poolId;
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public InMemoryCognito Cognito { get; }

    public CognitoIdentityProviderClient Client { get; }

    public string PoolId { get; }

    public string ClientId { get; private set; } = "";

    public string? ClientSecret { get; private set; }

    /// <summary>Creates a user pool, and an app client with all flows unless the request says otherwise.</summary>
    public static async Task<SignInSite> CreateAsync(
        CreateUserPoolRequest? pool = null, Func<CreateUserPoolClientRequest, CreateUserPoolClientRequest>? client = null)
    {
        var cognito = new InMemoryCognito(new() { ShareSigningKeys = true });
        var service = cognito.CreateClient();
        var created = await service.CreateUserPoolAsync(pool ?? new() { PoolName = "customers" }, Cancellation);
        var site = new SignInSite(cognito, service, created.UserPool!.Id!);
        (site.ClientId, site.ClientSecret) = await site.AddClientAsync(client);
        return site;
    }

    /// <summary>Creates a user pool that allows codes as the first factor.</summary>
    public static Task<SignInSite> CreateWithCodesAsync(string prevention = "LEGACY") => CreateAsync(
        new()
        {
            PoolName = "customers",
            AutoVerifiedAttributes = [VerifiedAttributeType.Email],
            Policies = new()
            {
                SignInPolicy = new()
                {
                    AllowedFirstAuthFactors = [AuthFactorType.Password, AuthFactorType.EmailOtp, AuthFactorType.SmsOtp],
                },
            },
        },
        request => request with { PreventUserExistenceErrors = prevention });

    public async Task<(string Id, string? Secret)> AddClientAsync(
        Func<CreateUserPoolClientRequest, CreateUserPoolClientRequest>? configure = null)
    {
        CreateUserPoolClientRequest request = new()
        {
            UserPoolId = PoolId,
            ClientName = "app",
            ExplicitAuthFlows =
            [
                ExplicitAuthFlowsType.AllowUserPasswordAuth,
                ExplicitAuthFlowsType.AllowUserSrpAuth,
                ExplicitAuthFlowsType.AllowUserAuth,
                ExplicitAuthFlowsType.AllowCustomAuth,
                ExplicitAuthFlowsType.AllowAdminUserPasswordAuth,
                ExplicitAuthFlowsType.AllowRefreshTokenAuth,
            ],
        };
        var response = await Client.CreateUserPoolClientAsync(configure?.Invoke(request) ?? request, Cancellation);
        return (response.UserPoolClient!.ClientId!, response.UserPoolClient.ClientSecret);
    }

    /// <summary>Adds a user with a permanent password, an e-mail address and a phone number.</summary>
    public Task AddUserAsync(string name = "nadia") =>
        AddUserAsync(name, ("email", $"{name}@example.com"), ("phone_number", Phone));

    /// <summary>Adds a user with a permanent password.</summary>
    public async Task AddUserAsync(string name, params (string Name, string Value)[] attributes)
    {
        await AddUserWithTemporaryPasswordAsync(name, "Temporary-1", attributes);
        await Client.AdminSetUserPasswordAsync(
            new() { UserPoolId = PoolId, Username = name, Password = Password, Permanent = true }, Cancellation);
    }

    public Task AddUserWithTemporaryPasswordAsync(string name, string password, params (string Name, string Value)[] attributes) =>
        Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = PoolId,
                Username = name,
                TemporaryPassword = password,
                MessageAction = MessageActionType.Suppress,
                UserAttributes = [.. attributes.Select(attribute => new AttributeType { Name = attribute.Name, Value = attribute.Value })],
            },
            Cancellation);

    public CognitoSignIn SignIn(bool isAdmin = false) => new(Client, new()
    {
        UserPoolId = PoolId,
        ClientId = ClientId,
        ClientSecret = ClientSecret,
        UseAdminOperations = isAdmin,
        TimeProvider = Cognito.Clock,
    });

    public Task<InitiateAuthResponse> StartAsync(AuthFlowType flow, params (string Name, string Value)[] parameters) =>
        Client.InitiateAuthAsync(new() { ClientId = ClientId, AuthFlow = flow, AuthParameters = Map(parameters) }, Cancellation);

    public Task<AdminInitiateAuthResponse> AdminStartAsync(AuthFlowType flow, params (string Name, string Value)[] parameters) =>
        Client.AdminInitiateAuthAsync(
            new() { UserPoolId = PoolId, ClientId = ClientId, AuthFlow = flow, AuthParameters = Map(parameters) }, Cancellation);

    public Task<InitiateAuthResponse> StartPasswordAsync(string name = "nadia", string password = Password) =>
        StartAsync(AuthFlowType.UserPasswordAuth, ("USERNAME", name), ("PASSWORD", password));

    public Task<RespondToAuthChallengeResponse> RespondAsync(
        ChallengeNameType challenge, string? session, params (string Name, string Value)[] responses) =>
        Client.RespondToAuthChallengeAsync(
            new() { ClientId = ClientId, ChallengeName = challenge, Session = session, ChallengeResponses = Map(responses) }, Cancellation);

    /// <summary>Asserts that a call throws an error with a message.</summary>
    public static async Task AssertThrowsAsync<TException>(string message, Func<Task> call)
        where TException : CognitoIdentityProviderException =>
        Assert.Equal(message, (await Assert.ThrowsAsync<TException>(call)).Message);

    /// <summary>Asserts that the tokens are those of a user.</summary>
    public async Task AssertSignedInAsync(CognitoSignInResult result, string name = "nadia")
    {
        var tokens = Assert.IsType<SignedIn>(result).Tokens;
        Assert.Equal(name, tokens.ReadAccessToken().Username);
        await AssertTokenAsync(tokens.AccessToken);
    }

    /// <summary>Asserts that the service accepts an access token.</summary>
    public async Task AssertTokenAsync(string? accessToken) =>
        await Client.GlobalSignOutAsync(new() { AccessToken = accessToken! }, Cancellation);

    private static Dictionary<string, string> Map((string Name, string Value)[] pairs) =>
        pairs.ToDictionary(pair => pair.Name, pair => pair.Value);
}
