using System.Net.Sockets;
using System.Security.Authentication;

namespace CognitoClient.Protocol;

/// <summary>Turns what the HTTP stack throws when no answer comes into what callers see.</summary>
internal static class TransportFault
{
    private const string MayHaveRun = "the service may have carried the request out if it was sent";

    public static bool Is(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException or OperationCanceledException or TimeoutException;

    /// <summary>The caller's cancellation if there was one, else the transport exception.</summary>
    public static Exception Translate(Exception exception, OperationCall call, ClientSettings settings, in TimeLimit limit)
    {
        if (call.CancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException($"{call.Operation} was cancelled.", exception, call.CancellationToken);
        }

        if (limit.Token.IsCancellationRequested)
        {
            return limit.EndsCall ? CallTimeout(call, settings, exception) : AttemptTimeout(call, settings, exception);
        }

        // HttpClient.Timeout and SocketsHttpHandler.ConnectTimeout cancel, with the real reason inside.
        if ((exception as TimeoutException ?? exception.InnerException as TimeoutException) is { } timeout)
        {
            call.MayHaveRun = true;
            return Create(call, $"{call.Operation} got no answer in time; {MayHaveRun}: {timeout.Message}", timeout, isTransient: true);
        }

        return exception is OperationCanceledException
            ? Create(call, $"{call.Operation} was cancelled by the HTTP client; {MayHaveRun}.", exception, isTransient: false)
            : Broken(call, settings, exception);
    }

    public static CognitoTransportException CallTimeout(OperationCall call, ClientSettings settings, Exception cause)
    {
        string text = $"{call.Operation} did not succeed within {Seconds(settings.Timeout)}, "
            + $"the limit of the whole call (Timeout); {MayHaveRun}.";
        return Create(call, text, new TimeoutException(text, cause), isTransient: false);
    }

    private static CognitoTransportException AttemptTimeout(OperationCall call, ClientSettings settings, Exception cause)
    {
        call.MayHaveRun = true;
        string text = $"{call.Operation} got no answer within {Seconds(settings.AttemptTimeout)}, "
            + $"the limit of an attempt (AttemptTimeout); {MayHaveRun}.";
        return Create(call, text, new TimeoutException(text, cause), isTransient: true);
    }

    private static CognitoTransportException Broken(OperationCall call, ClientSettings settings, Exception exception)
    {
        HttpRequestError error = exception switch
        {
            HttpRequestException http => http.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        bool isConnecting = error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        string what = isConnecting ? "could not connect" : "lost the connection";
        string sent = !isConnecting ? MayHaveRun : call.MayHaveRun ? "an earlier attempt may have been carried out" : "nothing was sent";
        string text = $"{call.Operation} {what} to {settings.Endpoint.Authority}; {sent}: {exception.Message}";
        call.MayHaveRun |= !isConnecting;
        return Create(call, text, exception, IsTransient(error, exception));
    }

    // A certificate that is refused, or an answer that breaks a limit of the HTTP client, is the same a second later.
    private static bool IsTransient(HttpRequestError error, Exception exception) => error switch
    {
        HttpRequestError.SecureConnectionError => exception.InnerException is not AuthenticationException,
        HttpRequestError.VersionNegotiationError or HttpRequestError.UserAuthenticationError
            or HttpRequestError.ConfigurationLimitExceeded => false,
        _ => true,
    };

    private static CognitoTransportException Create(OperationCall call, string text, Exception inner, bool isTransient) =>
        new(text, inner) { Operation = call.Operation, IsTransient = isTransient };

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
