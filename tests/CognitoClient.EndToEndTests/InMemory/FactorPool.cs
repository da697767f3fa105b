using CognitoClient.IntegrationTests.SignIn;
using CognitoClient.Model;
using CognitoClient.Testing;
using static CognitoClient.EndToEndTests.JavaScript.JavaScriptClient;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>A user pool with second factors, and a user with an e-mail address and a phone number.</summary>
internal sealed class FactorPool : IAsyncDisposable
{
    private readonly CognitoIdentityProviderClient _client;

    private FactorPool(PoolHost host, DeviceConfigurationType? devices)
    {
        Host = host;
        Pool = host.Cognito.AddPool("users", request => request with
        {
            DeviceConfiguration = devices,
            AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = RecoveryOptionNameType.AdminOnly, Priority = 1 }] },
        });
        User = Pool.AddUser("nadia", Password, "nadia@example.com", "+491701234567");
        _client = host.Cognito.CreateClient();
    }

    public PoolHost Host { get; }

    public InMemoryUserPool Pool { get; }

    public InMemoryUser User { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<FactorPool> StartAsync(DeviceConfigurationType? devices = null) =>
        new(await PoolHost.StartAsync(), devices);

    public Task SetMfaAsync(UserPoolMfaType mfa, bool sms = true) => _client.SetUserPoolMfaConfigAsync(
        new()
        {
            UserPoolId = Pool.Id,
            MfaConfiguration = mfa,
            SmsMfaConfiguration = sms ? new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms" } } : null,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
        },
        Cancellation);

    /// <summary>Adds an authenticator app and returns its secret.</summary>
    public async Task<string> AddAppAsync()
    {
        var token = await SignInAsync();
        var app = await _client.AssociateSoftwareTokenAsync(new() { AccessToken = token }, Cancellation);

        // A code works once, and the one of half a minute ago is right, too: the current one is left for the scenario.
        var code = Totp.Code(app.SecretCode!, Host.Cognito.Clock.GetUtcNow().AddSeconds(-30));
        await _client.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = code }, Cancellation);
        return app.SecretCode!;
    }

    public Task EnableAsync(bool sms = false, bool app = false, bool prefer = false) => _client.AdminSetUserMFAPreferenceAsync(
        new()
        {
            UserPoolId = Pool.Id,
            Username = User.Username,
            SMSMfaSettings = sms ? new() { Enabled = true, PreferredMfa = prefer } : null,
            SoftwareTokenMfaSettings = app ? new() { Enabled = true, PreferredMfa = prefer } : null,
        },
        Cancellation);

    public Task<AdminGetUserResponse> GetUserAsync() =>
        _client.AdminGetUserAsync(new() { UserPoolId = Pool.Id, Username = User.Username }, Cancellation);

    public Task<AdminListDevicesResponse> GetDevicesAsync() =>
        _client.AdminListDevicesAsync(new() { UserPoolId = Pool.Id, Username = User.Username }, Cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Host.DisposeAsync();
    }

    private async Task<string> SignInAsync()
    {
        var response = await _client.InitiateAuthAsync(
            new()
            {
                ClientId = Pool.AddClient().Id,
                AuthFlow = AuthFlowType.UserPasswordAuth,
                AuthParameters = new Dictionary<string, string> { ["USERNAME"] = User.Username, ["PASSWORD"] = Password },
            },
            Cancellation);
        return response.AuthenticationResult!.AccessToken!;
    }
}
