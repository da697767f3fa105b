namespace CognitoClient.Internal.Settings;

/// <summary>The endpoint that takes the place of the region's own: where it is looked for, and what it must be.</summary>
internal static class EndpointSetting
{
    private const string Service = "cognito_identity_provider";

    /// <summary>The custom endpoint; null when there is none or it is faulty.</summary>
    public static Uri? Resolve(CognitoClientOptions options, SettingsSources sources, bool fips, bool dualStack)
    {
        sources.NoteFlag(nameof(options.AllowInsecureEndpoint), options.AllowInsecureEndpoint);
        if (Find(options, sources) is not { } found)
        {
            return null;
        }

        if (fips || dualStack)
        {
            sources.Faults.Add(
                $"Endpoint: the endpoint from {found.Origin} cannot be combined with {(fips ? "UseFips" : "UseDualStack")}. "
                + "Take one away; IgnoreConfiguredEndpointUrls = true leaves out endpoints of environment and profile.");
            return null;
        }

        var uri = options.Endpoint ?? (Uri.TryCreate(found.Text, UriKind.Absolute, out var parsed) ? parsed : null);
        if (Fault(uri, options.AllowInsecureEndpoint) is not { } fault)
        {
            sources.Note(nameof(options.Endpoint), uri, found.Origin);
            return uri;
        }

        // The URL itself is left out: it can hold a password.
        sources.Faults.Add($"Endpoint: the endpoint from {found.Origin} {fault}");
        return null;
    }

    private static string? Fault(Uri? uri, bool allowInsecure) => uri switch
    {
        null or { IsAbsoluteUri: false } => "is not an absolute URL. Write it with its scheme, such as https://example.com.",
        { Scheme: not ("http" or "https") } => $"has the scheme {uri.Scheme}. Use https, or http to this machine.",
        { UserInfo.Length: > 0 } => "holds a user name or password. Take it out; calls are signed with AWS credentials.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "holds a query or a fragment. Take it out; a path is allowed.",
        { Scheme: "http", IsLoopback: false } when !allowInsecure =>
            $"sends passwords and tokens in the clear to {uri.Host}. Use https, or set AllowInsecureEndpoint = true.",
        _ => null,
    };

    private static SourcedText? Find(CognitoClientOptions options, SettingsSources sources)
    {
        var ignoresConfigured = sources.Flag(
            nameof(options.IgnoreConfiguredEndpointUrls),
            options.IgnoreConfiguredEndpointUrls,
            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
            "ignore_configured_endpoint_urls");
        if (options.Endpoint is { } code)
        {
            return code.OriginalString.Length == 0 ? null : new(code.OriginalString, "code");
        }

        if (ignoresConfigured)
        {
            return null;
        }

        return sources.FromEnvironment("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
            ?? sources.FromEnvironment("AWS_ENDPOINT_URL")
            ?? FromServices(sources)
            ?? sources.FromProfile("endpoint_url");
    }

    private static SourcedText? FromServices(SettingsSources sources)
    {
        if (sources.FromProfile("services") is not { } services)
        {
            return null;
        }

        if (!sources.Profile.HasServices(services.Text))
        {
            sources.Faults.Add(
                $"Endpoint: {services.Origin} names the section [services {services.Text}], which the config file lacks. "
                + "Add it or take the key out.");
            return null;
        }

        return sources.Profile.FindService(services.Text, Service, "endpoint_url") is { } url
            ? new(url, $"section [services {services.Text}] key {Service}.endpoint_url")
            : null;
    }
}
