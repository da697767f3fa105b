using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Internal.Settings;

/// <summary>Finds and checks the custom endpoint, which replaces the region's.</summary>
internal static class EndpointSetting
{
    private const string Service = "cognito_identity_provider";

    /// <summary>Returns the custom endpoint; null if there is none or it is invalid.</summary>
    public static Uri? Resolve(CognitoClientOptions options, SettingsSources sources, bool fips, bool dualStack)
    {
        sources.ReadFlag(SettingsTable.AllowInsecureEndpoint, options.AllowInsecureEndpoint);
        sources.ReadFlag(SettingsTable.AllowOtherRegion, options.AllowOtherRegion);
        if (Find(options, sources) is not { } found)
        {
            return null;
        }

        if (fips || dualStack)
        {
            found.RejectUnprinted(
                $"cannot be combined with {(fips ? "UseFips" : "UseDualStack")}. "
                + "Remove one of them; IgnoreConfiguredEndpointUrls = true ignores endpoints from the environment and the profile.");
            return null;
        }

        var uri = options.Endpoint ?? (Uri.TryCreate(found.Value, UriKind.Absolute, out var parsed) ? parsed : null);
        if (Fault(uri, found.Value, options.AllowInsecureEndpoint) is not { } fault)
        {
            sources.Note(SettingsTable.Endpoint, uri, found.Origin);
            return uri;
        }

        found.RejectUnprinted(fault);
        return null;
    }

    private static string? Fault(Uri? uri, string text, bool allowInsecure) => uri switch
    {
        null or { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } when EndpointHint.Complete(text) is { } url =>
            $"has no scheme. Write {url}.",
        null or { IsAbsoluteUri: false } => EndpointHint.Describe(text),

        // On Unix, a path is an absolute file URL.
        { IsFile: true } when !text.TrimStart().StartsWith("file:", StringComparison.OrdinalIgnoreCase) =>
            EndpointHint.Describe(text),
        { Scheme: not ("http" or "https") } => $"has the scheme {uri.Scheme}. Use https, or http to this machine.",
        { UserInfo.Length: > 0 } => "contains a user name or password. Remove it; calls are signed with AWS credentials.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "contains a query or a fragment. Remove it; a path is allowed.",
        { Scheme: "http", IsLoopback: false } when !allowInsecure =>
            $"sends passwords and tokens unencrypted to {uri.Host}. Use https, or set AllowInsecureEndpoint = true.",
        _ => CognitoHosts.FindFault(uri),
    };

    private static SettingText? Find(CognitoClientOptions options, SettingsSources sources)
    {
        var ignoresConfigured = sources.ReadFlag(SettingsTable.IgnoreConfiguredEndpointUrls, options.IgnoreConfiguredEndpointUrls);
        if (options.Endpoint is { } code)
        {
            return code.OriginalString.Length == 0
                ? null
                : new(SettingsTable.Endpoint, code.OriginalString, sources.GetOrigin(SettingsTable.Endpoint, code), sources.Faults);
        }

        return ignoresConfigured
            ? null
            : sources.FindInEnvironment(SettingsTable.Endpoint)
                ?? FindInServices(sources)
                ?? sources.FindInProfile(SettingsTable.Endpoint, SettingsTable.Endpoint.ProfileKey);
    }

    private static SettingText? FindInServices(SettingsSources sources)
    {
        if (sources.FindInProfile(SettingsTable.Endpoint, "services") is not { } services)
        {
            return null;
        }

        if (!sources.Profile.HasServices(services.Value))
        {
            sources.Faults.Add(
                $"Endpoint: {services.Origin} names the section [services {services.Value}], which is not in the config file. "
                + "Add the section, or remove the key.");
            return null;
        }

        return sources.Profile.FindService(services.Value, Service, "endpoint_url") is { } url
            ? new(SettingsTable.Endpoint, url, $"section [services {services.Value}] key {Service}.endpoint_url", sources.Faults)
            : null;
    }
}
