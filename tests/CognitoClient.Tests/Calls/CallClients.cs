using CognitoClient.Model;
using CognitoClient.Tests.Settings;

namespace CognitoClient.Tests.Calls;

/// <summary>Clients over a scripted handler, and one operation to call.</summary>
internal static class CallClients
{
    public static CognitoIdentityProviderClient Create(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null)
    {
        var options = new CognitoClientOptions { Region = "eu-west-1", AccessKeyId = "AKIA", SecretAccessKey = "secret" };
        configure?.Invoke(options);
        return CognitoIdentityProviderClient.Create(TestSettings.Resolve(options), handler);
    }

    public static Task<ListGroupsResponse> CallAsync(
        this ICognitoIdentityProviderClient client, CancellationToken? cancellationToken = null) =>
        client.ListGroupsAsync(new() { UserPoolId = "eu-west-1_abc" }, cancellationToken ?? TestContext.Current.CancellationToken);
}
