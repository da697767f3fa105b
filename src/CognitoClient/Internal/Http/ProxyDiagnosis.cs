using System.Net;
using System.Runtime.Versioning;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Http;

/// <summary>Finds the proxy of a client, and the environment variables for proxies. Never returns user name or password.</summary>
internal static class ProxyDiagnosis
{
    // In the order in which .NET reads them, lower case first.
    private static readonly string[] Variables = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"];

    /// <param name="transport">The client's pipeline.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static IReadOnlyList<SettingSource> Find(HttpMessageHandler transport, Uri endpoint) => OperatingSystem.IsBrowser()
        ? [new("Proxy", "(unknown)", "the browser")]
        : [DescribeProxy(transport, endpoint), .. Variables.Select(DescribeVariable).OfType<SettingSource>()];

    [UnsupportedOSPlatform("browser")]
    private static SettingSource DescribeProxy(HttpMessageHandler transport, Uri endpoint)
    {
        while (transport is DelegatingHandler { InnerHandler: { } inner })
        {
            transport = inner;
        }

        try
        {
            var (isUsed, own) = transport switch
            {
                SocketsHttpHandler sockets => (sockets.UseProxy, sockets.Proxy),
                HttpClientHandler client => (client.UseProxy, client.Proxy),
                _ => (default(bool?), default(IWebProxy)),
            };
            return isUsed switch
            {
                null => new("Proxy", "(unknown)", transport is HttpClientForwarder ? "your own HttpClient" : transport.GetType().Name),
                false => new("Proxy", "(none)", "the handler, UseProxy = false"),
                _ when own is not null => new("Proxy", Describe(own, endpoint), "the handler"),
                _ => new("Proxy", Describe(HttpClient.DefaultProxy, endpoint), "environment or operating system"),
            };
        }
        catch (Exception exception)
        {
            // A proxy of the application can throw anything. The message can contain a password.
            return new("Proxy", "(unknown)", exception.GetType().Name);
        }
    }

    private static string Describe(IWebProxy proxy, Uri endpoint) =>
        proxy.IsBypassed(endpoint) || proxy.GetProxy(endpoint) is not { } uri || uri == endpoint
            ? "(none)"
            : uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static SettingSource? DescribeVariable(string name)
    {
        foreach (var variable in (ReadOnlySpan<string>)[name.ToLowerInvariant(), name])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            {
                var shown = name == "NO_PROXY" ? value : WithoutUser(value);
                return new(variable, OneLine.From(shown, 200), "environment variable");
            }
        }

        return null;
    }

    // Not every value is a URL, so the user is what precedes the last "@", and the path is cut off.
    private static string WithoutUser(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal) is >= 0 and var end ? value[..(end + 3)] : "";
        var rest = value[(value.LastIndexOf('@') is >= 0 and var at ? at + 1 : scheme.Length)..];
        return scheme + rest.Split('/', '?', '#')[0];
    }
}
