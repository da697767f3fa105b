using CognitoClient.Authentication;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>
/// The configuration of one call of AddCognitoSignIn. A later call for the same key may add to the options, but a call for another user
/// pool or app client is a fault: merged options would send the secret of one app client with the ID of another.
/// </summary>
internal sealed class SignInConfiguration(string name, Action<CognitoSignInOptions> configure)
    : IConfigureNamedOptions<CognitoSignInOptions>
{
    public void Configure(CognitoSignInOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, CognitoSignInOptions options)
    {
        if (optionsName != name)
        {
            return;
        }

        var before = (options.UserPoolId, options.ClientId, options.ClientSecret);
        configure(options);
        if (Differ(options.Registered.UserPoolId, before.UserPoolId, options.UserPoolId))
        {
            options.ConfigurationFaults.Add(
                $"UserPoolId: AddCognitoSignIn was called for '{options.Registered.UserPoolId}' and for '{options.UserPoolId}'{Remedy}");
        }
        else if (Differ(options.Registered.ClientId, before.ClientId, options.ClientId))
        {
            options.ConfigurationFaults.Add($"ClientId: AddCognitoSignIn was called for two app clients{Remedy}");
        }

        if (options.HasSecretOfUnknownClient && !string.IsNullOrEmpty(options.ClientId))
        {
            options.ConfigurationFaults.Add(
                "ClientSecret: AddCognitoSignIn was called with a secret before it was called with a ClientId, so the secret may belong to "
                + "another app client. Set both in one call, or the ClientId first.");
        }

        options.HasSecretOfUnknownClient |=
            string.IsNullOrEmpty(options.ClientId) && options.ClientSecret != before.ClientSecret && options.ClientSecret is not null;
        options.Registered = (
            options.UserPoolId == before.UserPoolId ? options.Registered.UserPoolId : options.UserPoolId,
            options.ClientId == before.ClientId ? options.Registered.ClientId : options.ClientId);
    }

    private string Remedy =>
        $"{(name.Length == 0 ? "" : $" under the key '{name}'")}. Use a key for each, such as AddCognitoSignIn(\"staff\", ...).";

    /// <summary>Determines whether this call changed a value that an earlier call set. Other changes are the application's own.</summary>
    private static bool Differ(string? registered, string? before, string? after) =>
        !string.IsNullOrEmpty(registered) && !string.IsNullOrEmpty(after) && after != before && after != registered;
}
