using CognitoClient.Internal.Credentials;

namespace CognitoClient.Internal.Settings;

/// <summary>Chooses the source of credentials by the options. Looks nothing up.</summary>
internal static class CredentialsSetting
{
    public static IAwsCredentialsProvider Resolve(CognitoClientOptions options, Func<string, string?> environment, SettingsSources sources)
    {
        var faults = sources.Faults;
        var (id, secret, token) = (Set(options.AccessKeyId), Set(options.SecretAccessKey), Set(options.SessionToken));
        var profile = Set(options.Profile);
        var named = new List<string>();
        Name(options.Credentials is not null, SettingsTable.Credentials, options.Credentials);
        Name(options.Anonymous, SettingsTable.Anonymous, options.Anonymous);
        Name(id is not null, SettingsTable.AccessKeyId, id);
        Name(id is null && secret is not null, SettingsTable.SecretAccessKey, secret);
        Name(id is null && secret is null && token is not null, SettingsTable.SessionToken, token);
        Name(profile is not null, SettingsTable.Profile, profile);
        if (named.Count > 1)
        {
            faults.Add(
                $"Credentials: {string.Join(" and ", named)} are set, but only one source of credentials is allowed. Set one of them.");
        }

        CheckKeys(id, secret, token, sources);
        CheckChain(named.Count == 0 || profile is not null, faults);
        sources.ReadFlag(SettingsTable.Anonymous, options.Anonymous);
        sources.NoteCode(SettingsTable.Credentials, Describe(options, id, profile), isDefault: named.Count == 0);
        return options.Credentials
            ?? (options.Anonymous ? AwsCredentialsProviders.Anonymous
                : id is not null && secret is not null ? AwsCredentialsProviders.Static(id, secret, token)
                : FromChain(profile, environment));

        void Name(bool isSet, Setting setting, object? value)
        {
            if (isSet)
            {
                named.Add($"{setting.Name} from {sources.GetOrigin(setting, value)}");
            }
        }
    }

    // AWSSDK.Core is used only behind these conditions, which are constants for the trimmer, so that it can be removed.
    private static IAwsCredentialsProvider FromChain(string? profile, Func<string, string?> environment)
    {
        if (OperatingSystem.IsBrowser())
        {
            return BrowserCredentialsProvider.Instance;
        }

        if (CredentialChainSwitch.IsOn)
        {
            return profile is null
                ? AwsCredentialsProviders.Default
                : AwsCredentialsProviders.ProfileIn(environment("AWS_SHARED_CREDENTIALS_FILE"), profile);
        }

        return AwsCredentialsProviders.Anonymous;
    }

    private static void CheckChain(bool isNeeded, List<string> faults)
    {
        if (isNeeded && !OperatingSystem.IsBrowser() && !CredentialChainSwitch.IsOn)
        {
            faults.Add(
                "Credentials: the AWS credential chain is left out of this application (CognitoClientCredentialChain = false in its "
                + "project). Set AccessKeyId and SecretAccessKey, Credentials, or Anonymous = true.");
        }
    }

    private static string Describe(CognitoClientOptions options, string? id, string? profile) =>
        options.Credentials is { } provider ? provider.GetType().Name
        : options.Anonymous ? "anonymous"
        : id is not null ? "fixed keys"
        : profile is not null ? $"profile {profile}"
        : OperatingSystem.IsBrowser() ? BrowserCredentialsProvider.Description
        : SettingsTable.Credentials.DefaultSource!;

    private static void CheckKeys(string? id, string? secret, string? token, SettingsSources sources)
    {
        if (id is not null && secret is null)
        {
            sources.Faults.Add(Missing(SettingsTable.SecretAccessKey, SettingsTable.AccessKeyId, id, sources));
        }

        if (id is null && secret is not null)
        {
            sources.Faults.Add(Missing(SettingsTable.AccessKeyId, SettingsTable.SecretAccessKey, secret, sources));
        }

        if (id is null && secret is null && token is not null)
        {
            sources.Faults.Add(
                $"SessionToken: set from {sources.GetOrigin(SettingsTable.SessionToken, token)} without AccessKeyId and SecretAccessKey. "
                + "Set all three: the token belongs to its keys.");
        }

        AddFault(SettingsTable.AccessKeyId, id, KeyFault.FindInId(id), sources);
        AddFault(SettingsTable.SecretAccessKey, secret, KeyFault.Find(secret), sources);
        AddFault(SettingsTable.SessionToken, token, KeyFault.Find(token), sources);
    }

    private static string Missing(Setting missing, Setting found, string value, SettingsSources sources) =>
        $"{missing.Name}: missing, while {found.Name} is set from {sources.GetOrigin(found, value)}. "
        + "Set both, or neither to use the AWS credential chain.";

    private static void AddFault(Setting setting, string? value, string? fault, SettingsSources sources)
    {
        if (fault is not null)
        {
            sources.Faults.Add($"{setting.Name}: the value from {sources.GetOrigin(setting, value)} {fault}");
        }
    }

    private static string? Set(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
