using CognitoClient.Authentication;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>Sets a sign-in's options from a configuration. Values that cannot be read are reported with the other faults.</summary>
internal static class SignInOptionsBinding
{
    // Before KeyNames, whose initializer uses it.
    private static CognitoSignInOptions Defaults { get; } = new();

    /// <summary>The keys of the section: one for each option.</summary>
    public static List<OptionKey<CognitoSignInOptions>> Keys =>
    [
        Key(nameof(CognitoSignInOptions.UserPoolId), static (options, text) => options.UserPoolId = text.Value),
        Key(nameof(CognitoSignInOptions.ClientId), static (options, text) => options.ClientId = text.Value),
        new(
            new Setting(nameof(CognitoSignInOptions.ClientSecret), isSecret: true),
            static (options, text) => options.ClientSecret = text.Value),
        Key(
            nameof(CognitoSignInOptions.UseAdminOperations),
            static (options, text) => options.UseAdminOperations = text.ToBoolean() ?? options.UseAdminOperations,
            Defaults.UseAdminOperations),
        Key(
            nameof(CognitoSignInOptions.AllowOtherRegion),
            static (options, text) => options.AllowOtherRegion = text.ToBoolean() ?? options.AllowOtherRegion,
            Defaults.AllowOtherRegion),
        Key(
            nameof(CognitoSignInOptions.RefreshAhead),
            static (options, text) => options.RefreshAhead = text.ToTimeSpan() ?? options.RefreshAhead,
            Defaults.RefreshAhead),
        Key(
            nameof(CognitoSignInOptions.RefreshOperation),
            static (options, text) => options.RefreshOperation = text.ToEnum<TokenRefreshOperation>() ?? options.RefreshOperation,
            Defaults.RefreshOperation),
        Key(nameof(CognitoSignInOptions.TimeProvider), null),
        Key(nameof(CognitoSignInOptions.LoggerFactory), null),
    ];

    public static IReadOnlyList<string> KeyNames { get; } = [.. Keys.Select(key => key.Setting.Name)];

    public static void Apply(IConfiguration configuration, CognitoSignInOptions options, IEnumerable<BoundSection>? bound = null)
    {
        const string Remedy = "Add the keys UserPoolId and ClientId.";
        var values = new SectionBinder(configuration, [.. bound ?? []], options.ConfigurationFaults, Remedy).Apply(options, Keys);
        foreach (var (name, value) in values ?? [])
        {
            (options.Bound ??= [])[name] = value;
        }
    }

    private static OptionKey<CognitoSignInOptions> Key(
        string name, Func<CognitoSignInOptions, SettingText, object?>? bind, object? defaultValue = null) =>
        new(new Setting(name, defaultValue: defaultValue), bind);
}
