using System.Buffers;
using System.Net;

namespace CognitoClient.Internal.Endpoints;

/// <summary>Completes a URL without a scheme, such as <c>localhost:9229</c>.</summary>
internal static class EndpointHint
{
    /// <summary>Describes a string that is not an absolute URL, with the remedy. It can contain a password and is not quoted.</summary>
    public static string Describe(string endpoint) =>
        Complete(endpoint) is { } url ? $"has no scheme. Write {url}."
        : HasHttpScheme(endpoint.TrimStart())
            ? "is not a valid URL. Check the slashes, the host and the port, as in https://example.com:8443."
        : "is not an absolute URL. Use one with a scheme, such as https://example.com.";

    /// <summary>
    /// Returns the URL that was probably meant; null if the string is not a host, alone or with port and path. A string that can contain a
    /// password is never returned.
    /// </summary>
    public static string? Complete(string endpoint)
    {
        var text = endpoint.Trim();
        text = text.StartsWith("//", StringComparison.Ordinal) ? text[2..] : text;
        var pathStart = text.IndexOf('/', StringComparison.Ordinal);
        var authority = pathStart < 0 ? text : text[..pathStart];
        var portStart = authority.LastIndexOf(':');
        var hasPort = portStart > authority.LastIndexOf(']');
        var host = hasPort ? authority[..portStart] : authority;
        if ((hasPort && !IsPort(authority.AsSpan(portStart + 1)))
            || text.AsSpan(authority.Length).IndexOfAnyExcept(PathCharacters) >= 0
            || !IsHost(host, hasPort))
        {
            return null;
        }

        return (IsLoopback(host) ? "http://" : "https://") + text;
    }

    private static SearchValues<char> PathCharacters { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-");

    private static SearchValues<char> HostCharacters { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    private static bool IsPort(ReadOnlySpan<char> port) => port.Length is >= 1 and <= 5 && !port.ContainsAnyExceptInRange('0', '9');

    private static bool HasHttpScheme(string text) =>
        text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    // A single word without a port is not treated as a host, unless it is localhost.
    private static bool IsHost(string host, bool hasPort) => host.StartsWith('[')
        ? host.EndsWith(']') && IPAddress.TryParse(host.AsSpan(1, host.Length - 2), out _)
        : host.Length > 0
            && host.AsSpan().IndexOfAnyExcept(HostCharacters) < 0
            && !host.Contains("..", StringComparison.Ordinal) && host[0] != '.' && host[^1] != '.'
            && (hasPort || host.Contains('.', StringComparison.Ordinal) || IsLocalhost(host));

    private static bool IsLoopback(string host) =>
        IsLocalhost(host) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
