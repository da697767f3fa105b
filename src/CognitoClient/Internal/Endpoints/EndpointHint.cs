using System.Net;
using System.Text.RegularExpressions;

namespace CognitoClient.Internal.Endpoints;

/// <summary>Completes a URL without a scheme, such as <c>localhost:9229</c>.</summary>
internal static partial class EndpointHint
{
    /// <summary>
    /// Returns the URL that was probably meant; null if the string is not a host, alone or with port and path. A string that can contain a
    /// password is never returned.
    /// </summary>
    public static string? Complete(string endpoint)
    {
        if (HostPortPath().Match(endpoint.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var host = match.Groups[1].Value;
        var isLoopback = host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return (isLoopback ? "http://" : "https://") + match.Value;
    }

    // A single word without a port is no host, unless it is localhost.
    [GeneratedRegex(@"^(localhost|\[[0-9a-f:]+\]|[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z0-9-]+(?=:\d))(?::\d{1,5})?(?:/[a-z0-9/._-]*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostPortPath();
}
