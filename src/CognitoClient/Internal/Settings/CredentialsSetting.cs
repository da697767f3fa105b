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
        Name(options.Credentials is not null, "Credentials");
        Name(options.Anonymous, "Anonymous");
        Name(id is not null || secret is not null || token is not null, "AccessKeyId, SecretAccessKey or SessionToken");
        Name(profile is not null, "Profile");
        if (named.Count > 1)
        {
            faults.Add(
                $"Credentials: code sets {string.Join(" and ", named)}, but only one source of credentials is allowed. Set one of them.");
        }

        CheckKeys(id, secret, token, faults);
        CheckChain(named.Count == 0 || profile is not null, faults);
        sources.ReadFlag(SettingsTable.Anonymous, options.Anonymous);
        sources.NoteCode(SettingsTable.Credentials, Describe(options, id, profile), isDefault: named.Count == 0);
        return options.Credentials
            ?? (options.Anonymous ? AwsCredentialsProviders.Anonymous
                : id is not null && secret is not null ? AwsCredentialsProviders.Static(id, secret, token)
                : FromChain(profile, environment));

        void Name(bool isSet, string source)
        {
            if (isSet)
            {
                named.Add(source);
            }
        }
    }

    // AWSSDK.Core is used only behind the switch, so that the trimmer can remove it.
    private static IAwsCredentialsProvider FromChain(string? profile, Func<string, string?> environment)
    {
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
        if (isNeeded && !CredentialChainSwitch.IsOn)
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
        : "the AWS credential chain";

    private static void CheckKeys(string? id, string? secret, string? token, List<string> faults)
    {
        if (id is not null && secret is null)
        {
            faults.Add("SecretAccessKey: missing, while code sets AccessKeyId. Set both, or neither to use the AWS credential chain.");
        }

        if (id is null && secret is not null)
        {
            faults.Add("AccessKeyId: missing, while code sets SecretAccessKey. Set both, or neither to use the AWS credential chain.");
        }

        if (id is null && secret is null && token is not null)
        {
            faults.Add("SessionToken: set in code without AccessKeyId and SecretAccessKey. Set all three: the token belongs to its keys.");
        }

        CheckText(SettingsTable.AccessKeyId, id, faults);
        CheckText(SettingsTable.SecretAccessKey, secret, faults);
        CheckText(SettingsTable.SessionToken, token, faults);
    }

    /// <summary>Key ID and token are sent as headers, so line breaks are rejected.</summary>
    private static void CheckText(Setting setting, string? value, List<string> faults)
    {
        if (value is not null && value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            faults.Add($"{setting.Name}: the value from code contains white space or a non-ASCII character. Check how it is read.");
        }
    }

    private static string? Set(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
