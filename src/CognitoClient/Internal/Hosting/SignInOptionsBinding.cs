using CognitoClient.Authentication;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>Sets a sign-in's options from a configuration. A value that cannot be read becomes a fault among the others.</summary>
internal static class SignInOptionsBinding
{
    public static void Apply(IConfiguration configuration, CognitoSignInOptions options)
    {
        options.UserPoolId = Find(nameof(options.UserPoolId))?.Value ?? options.UserPoolId;
        options.ClientId = Find(nameof(options.ClientId))?.Value ?? options.ClientId;
        options.ClientSecret = Find(nameof(options.ClientSecret))?.Value ?? options.ClientSecret;
        options.UseAdminOperations = Find(nameof(options.UseAdminOperations))?.ToBoolean() ?? options.UseAdminOperations;
        options.RefreshAhead = Find(nameof(options.RefreshAhead))?.ToTimeSpan() ?? options.RefreshAhead;
        options.RefreshOperation = Find(nameof(options.RefreshOperation))?.ToEnum<TokenRefreshOperation>() ?? options.RefreshOperation;

        SettingText? Find(string name) =>
            configuration[name] is { } value ? new(new(name), value, "the configuration", options.ConfigurationFaults) : null;
    }
}
