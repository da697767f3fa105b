using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Tests.Support;

/// <summary>A user pool that verifies e-mail addresses, with an app client.</summary>
public sealed class TestPool
{
    public const string Password = "Correct-Horse-7";

    private TestPool(InMemoryCognito cognito, CognitoIdentityProviderClient client, string userPoolId, UserPoolClientType appClient)
    {
        Cognito = cognito;
        Client = client;
        UserPoolId = userPoolId;
        AppClient = appClient;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public InMemoryCognito Cognito { get; }

    public CognitoIdentityProviderClient Client { get; }

    public string UserPoolId { get; }

    public UserPoolClientType AppClient { get; }

    public string ClientId => AppClient.ClientId!;

    public Outbox Outbox => Cognito.Outbox;

    public static async Task<TestPool> CreateAsync(
        Func<CreateUserPoolRequest, CreateUserPoolRequest>? pool = null,
        Func<CreateUserPoolClientRequest, CreateUserPoolClientRequest>? client = null)
    {
        var cognito = new InMemoryCognito();
        var connection = cognito.CreateClient();
        var poolRequest = new CreateUserPoolRequest { PoolName = "pool", AutoVerifiedAttributes = [VerifiedAttributeType.Email] };
        var created = await connection.CreateUserPoolAsync(pool?.Invoke(poolRequest) ?? poolRequest, Cancel);
        var clientRequest = new CreateUserPoolClientRequest { UserPoolId = created.UserPool!.Id!, ClientName = "app" };
        var appClient = await connection.CreateUserPoolClientAsync(client?.Invoke(clientRequest) ?? clientRequest, Cancel);
        return new TestPool(cognito, connection, created.UserPool.Id!, appClient.UserPoolClient!);
    }

    /// <summary>A user pool whose app client hides which users exist.</summary>
    public static Task<TestPool> CreateHidingUsersAsync(Func<CreateUserPoolRequest, CreateUserPoolRequest>? pool = null) =>
        CreateAsync(pool, client => client with { PreventUserExistenceErrors = PreventUserExistenceErrorTypes.Enabled });

    public static AttributeType Attribute(string name, string value) => new() { Name = name, Value = value };

    public SignUpRequest NewSignUp(string username, params AttributeType[] attributes) => new()
    {
        ClientId = ClientId,
        Username = username,
        Password = Password,
        UserAttributes = attributes,
    };

    public Task<SignUpResponse> SignUpAsync(string username, params AttributeType[] attributes) =>
        Client.SignUpAsync(NewSignUp(username, attributes), Cancel);

    /// <summary>Signs a user up with the e-mail address <c>{username}@example.com</c>.</summary>
    public Task<SignUpResponse> SignUpWithEmailAsync(string username) =>
        SignUpAsync(username, Attribute("email", $"{username}@example.com"));

    public async Task<string> SignUpAndConfirmAsync(string username)
    {
        var response = await SignUpWithEmailAsync(username);
        await ConfirmAsync(username, Outbox.LastCode(username));
        return response.UserSub;
    }

    public Task<ConfirmSignUpResponse> ConfirmAsync(string username, string code, bool? force = null) => Client.ConfirmSignUpAsync(
        new() { ClientId = ClientId, Username = username, ConfirmationCode = code, ForceAliasCreation = force }, Cancel);

    public Task<ResendConfirmationCodeResponse> ResendAsync(string username) =>
        Client.ResendConfirmationCodeAsync(new() { ClientId = ClientId, Username = username }, Cancel);

    public Task<ForgotPasswordResponse> ForgotPasswordAsync(string username) =>
        Client.ForgotPasswordAsync(new() { ClientId = ClientId, Username = username }, Cancel);

    public Task ConfirmForgotPasswordAsync(string username, string code, string password) => Client.ConfirmForgotPasswordAsync(
        new() { ClientId = ClientId, Username = username, ConfirmationCode = code, Password = password }, Cancel);

    public Task ResetPasswordAsync(string username) =>
        Client.AdminResetUserPasswordAsync(new() { UserPoolId = UserPoolId, Username = username }, Cancel);

    public async Task<CodeDeliveryDetailsType> RequestCodeAsync(string accessToken, string attribute) =>
        (await Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = accessToken, AttributeName = attribute }, Cancel))
        .CodeDeliveryDetails!;

    public Task VerifyAsync(string accessToken, string attribute, string code) => Client.VerifyUserAttributeAsync(
        new() { AccessToken = accessToken, AttributeName = attribute, Code = code }, Cancel);

    /// <summary>Creates a user with a verified e-mail address and a temporary password.</summary>
    public Task CreateUserAsync(string username, params AttributeType[] attributes) => Client.AdminCreateUserAsync(
        new()
        {
            UserPoolId = UserPoolId,
            Username = username,
            UserAttributes = [Attribute("email", $"{username}@example.com"), Attribute("email_verified", "true"), .. attributes],
            MessageAction = MessageActionType.Suppress,
        },
        Cancel);

    public async Task CreateConfirmedUserAsync(string username, params AttributeType[] attributes)
    {
        await CreateUserAsync(username, attributes);
        await SetPasswordAsync(username, Password);
    }

    public Task SetPasswordAsync(string username, string password) => Client.AdminSetUserPasswordAsync(
        new() { UserPoolId = UserPoolId, Username = username, Password = password, Permanent = true }, Cancel);

    public Task DisableAsync(string username) =>
        Client.AdminDisableUserAsync(new() { UserPoolId = UserPoolId, Username = username }, Cancel);

    /// <summary>Changes attributes as an administrator.</summary>
    public Task UpdateAsync(string username, params AttributeType[] attributes) => Client.AdminUpdateUserAttributesAsync(
        new() { UserPoolId = UserPoolId, Username = username, UserAttributes = attributes }, Cancel);

    public Task<AdminGetUserResponse> GetUserAsync(string username) =>
        Client.AdminGetUserAsync(new() { UserPoolId = UserPoolId, Username = username }, Cancel);

    public async Task<string?> GetAttributeAsync(string username, string name) =>
        (await GetUserAsync(username)).UserAttributes.FirstOrDefault(attribute => attribute.Name == name)?.Value;

    public async Task<UserStatusType?> GetStatusAsync(string username) => (await GetUserAsync(username)).UserStatus;

    /// <summary>Returns what the user pool stores about a user.</summary>
    internal User State(string username) => StateOfPool().GetUser(username);

    /// <summary>Returns an access token of a user.</summary>
    public string AccessToken(string username)
    {
        var pool = StateOfPool();
        var call = new ServiceCall
        {
            Operation = null!,
            Account = Cognito.Account,
            Outbox = Cognito.Outbox,
            Region = pool.Region,
            RequestId = "",
            Now = Cognito.Clock.GetUtcNow(),
            IsSigned = false,
        };
        return TokenIssuer.Issue(call, pool.GetClient(ClientId), pool.GetUser(username)).AccessToken!;
    }

    private UserPool StateOfPool()
    {
        Assert.True(Cognito.Account.TryGetPool(Cognito.Options.Region, UserPoolId, out var pool));
        return pool;
    }
}
