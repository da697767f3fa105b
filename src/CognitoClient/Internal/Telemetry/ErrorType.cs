using System.Buffers;
using System.Globalization;
using CognitoClient.Internal.Retries;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The types of errors, a small set that dashboards can group by. Never contains an error message.</summary>
internal static class ErrorType
{
    private const int LongestCode = 80;

    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    public static string From(Exception exception) => exception switch
    {
        CognitoTransportException { IsTimeout: true } => "timeout",
        CognitoTransportException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } cause } =>
            Name(cause.HttpRequestError),
        CognitoTransportException { InnerException: HttpIOException { HttpRequestError: not HttpRequestError.Unknown } cause } =>
            Name(cause.HttpRequestError),
        CognitoIdentityProviderException { ErrorCode: { } code } when IsName(code) => code,
        _ when exception.GetType() == typeof(CognitoIdentityProviderException)
            && ((CognitoIdentityProviderException)exception).StatusCode is { } status =>
            ((int)status).ToString(CultureInfo.InvariantCulture),
        _ => exception.GetType().FullName!,
    };

    public static string From(RetryReason reason) => reason switch
    {
        RetryReason.Throttling => "throttling",
        RetryReason.Timeout => "timeout",
        RetryReason.ClockSkew => "clock_skew",
        _ => "transient",
    };

    // Proxies can return anything; only values that look like an error code are used.
    private static bool IsName(string code) => code.Length <= LongestCode && !code.AsSpan().ContainsAnyExcept(CodeCharacters);

    // The values of the HTTP metrics of .NET.
    private static string Name(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => "_OTHER",
    };
}
