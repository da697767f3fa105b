using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.IntegrationTests.SignIn.Server;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Clients of the user pool's server.</summary>
internal static class ServiceClient
{
    /// <summary>A client without credentials, as an app on a user's device has it.</summary>
    public static CognitoIdentityProviderClient Anonymous(UserPoolServer server) =>
        new(Options(server, options => options.Anonymous = true));

    /// <summary>A client with credentials, as a back end has it.</summary>
    public static CognitoIdentityProviderClient Signing(UserPoolServer server) => new(Options(server, options =>
    {
        options.AccessKeyId = LoopbackClient.AccessKeyId;
        options.SecretAccessKey = LoopbackClient.SecretAccessKey;
    }));

    private static CognitoClientOptions Options(UserPoolServer server, Action<CognitoClientOptions> credentials)
    {
        var options = new CognitoClientOptions { Region = LoopbackClient.Region, Endpoint = server.Address, MaxAttempts = 1 };
        credentials(options);
        return options;
    }
}
