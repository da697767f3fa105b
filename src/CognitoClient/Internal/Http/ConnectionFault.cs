using System.Security.Authentication;

namespace CognitoClient.Internal.Http;

/// <summary>Describes why a connection failed, from the innermost cause.</summary>
internal static class ConnectionFault
{
    /// <param name="exception">The exception of the HTTP stack.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="hasResponse">True if the response was received and its body was being read.</param>
    public static string Describe(Exception exception, Uri endpoint, bool hasResponse)
    {
        var cause = exception.GetBaseException();
        return (hasResponse ? null : GetHint(cause, endpoint)) is { } hint ? $"{cause.Message} {hint}" : cause.Message;
    }

    /// <summary>Replaces the runtime's exception, whose message contains the proxy's user name and password.</summary>
    public static HttpRequestException CreateForProxy(Exception exception)
    {
        var status = (exception as HttpRequestException)?.StatusCode;
        var code = status is null ? "" : FormattableString.Invariant($" with HTTP {(int)status}");
        return new(HttpRequestError.ProxyTunnelError, $"The proxy refused the connection{code}.", inner: null, status);
    }

    // Neither case has an error code. If the runtime words its messages differently, only the hint is missing.
    private static string? GetHint(Exception cause, Uri endpoint) => OperatingSystem.IsBrowser()
        // Scripts are not told the reason, so that they cannot explore the network.
        ? "The browser's console states the reason, such as no connection, CORS, or a Content-Security-Policy without the endpoint."
        : endpoint.Scheme == Uri.UriSchemeHttps
        ? cause is AuthenticationException && cause.Message.Contains("frame size", StringComparison.Ordinal)
            ? "The server does not use TLS on this port: check the port, or write http:// in Endpoint."
            : null
        : cause is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse }
            ? "If the server uses TLS on this port, write https:// in Endpoint."
            : null;
}
