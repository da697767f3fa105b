using CognitoClient.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>Lets a client without a region use the region of the user pools whose sign-ins use it.</summary>
internal sealed class PoolRegionConfiguration(
    IServiceProvider services, IEnumerable<SignInRegistration> signIns, IEnumerable<ClientRegistration> clients)
    : IPostConfigureOptions<CognitoClientOptions>
{
    // Only looked for if no region is set, so that options of sign-ins may otherwise depend on those of clients.
    public void PostConfigure(string? name, CognitoClientOptions options) => options.UserPoolIds = () =>
    [
        .. signIns.Where(signIn => Uses(signIn.Name, name ?? "")).Select(signIn => GetUserPoolId(signIn.Name)).OfType<string>(),
    ];

    /// <summary>Determines whether a sign-in uses a client: that of the same key, otherwise the one without a key.</summary>
    private bool Uses(string signIn, string client) =>
        signIn == client || (client.Length == 0 && !clients.Any(registered => registered.Name == signIn));

    // Without validation: faults of the sign-in are not faults of the client.
    private string? GetUserPoolId(string signIn) => new OptionsFactory<CognitoSignInOptions>(
        services.GetServices<IConfigureOptions<CognitoSignInOptions>>(),
        services.GetServices<IPostConfigureOptions<CognitoSignInOptions>>()).Create(signIn).UserPoolId;
}
