using System.Net.Sockets;
using System.Security.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>Turns what the HTTP stack throws when no answer comes into what callers see.</summary>
internal static class TransportFault
{
    public static bool Is(Exception exception) =>
        exception is HttpRequestException or IOException or InvalidDataException or SocketException or OperationCanceledException or TimeoutException;

    /// <summary>The caller's cancellation if there was one, else the transport exception.</summary>
    public static Exception Translate(
        Exception exception, OperationCall call, OperationRequest request, ClientSettings settings, TimeLimit limit)
    {
        if (call.CancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException($"{call.Operation} was cancelled.", exception, call.CancellationToken);
        }

        HttpRequestError error = exception switch
        {
            HttpRequestException http => http.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        var isConnecting = error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        var fate = Fate(call, wasSent: request.MayHaveArrived(isConnecting));
        if (limit.Token.IsCancellationRequested)
        {
            return limit.EndsCall ? CallTimeout(call, settings, fate, exception) : AttemptTimeout(call, settings, fate, exception);
        }

        // HttpClient.Timeout and SocketsHttpHandler.ConnectTimeout cancel, with the real reason inside.
        if ((exception as TimeoutException ?? exception.InnerException as TimeoutException) is { } timeout)
        {
            return Create(call, $"{call.Operation} got no answer in time; {fate}: {LimitNamedIn(exception, timeout)}", timeout, isTransient: true);
        }

        if (exception is OperationCanceledException)
        {
            return Create(call, $"{call.Operation} was cancelled by the HTTP client; {fate}.", exception, isTransient: false);
        }

        var what = isConnecting ? "could not connect" : "lost the connection";
        var text = $"{call.Operation} {what} to {settings.Endpoint.Authority}; {fate}: {exception.Message}";
        return Create(call, text, exception, IsTransient(error, exception));
    }

    /// <summary>The HTTP client followed a redirect, which this client's own connections never do: whatever came of it is no answer of the service.</summary>
    public static CognitoResponseException Redirected(OperationCall call, OperationRequest request, ClientSettings settings, Exception? cause)
    {
        call.MayHaveSucceeded = true;
        return new(
            $"{call.Operation} did not stay with {settings.Endpoint.Authority}: the HTTP client followed a redirect to {request.RedirectedTo!.Authority}, "
            + "and the request's secrets went there. Set AllowAutoRedirect of its handler to false, and change those secrets.",
            cause)
        {
            Operation = call.Operation,
        };
    }

    /// <summary>The rate limiter would let the next attempt go after the call's time limit.</summary>
    public static CognitoTransportException HeldBack(OperationCall call, ClientSettings settings)
    {
        var text = $"{call.Operation} was held back by the rate limiter of the adaptive retry mode and cannot succeed within "
            + $"{Seconds(settings.Timeout)}, the limit of the whole call (Timeout); {Fate(call, wasSent: false)}.";
        return Create(call, text, new TimeoutException(text), isTransient: false);
    }

    private static CognitoTransportException CallTimeout(OperationCall call, ClientSettings settings, string fate, Exception cause)
    {
        var text = $"{call.Operation} did not succeed within {Seconds(settings.Timeout)}, the limit of the whole call (Timeout); {fate}.";
        return Create(call, text, new TimeoutException(text, cause), isTransient: false);
    }

    private static CognitoTransportException AttemptTimeout(OperationCall call, ClientSettings settings, string fate, Exception cause)
    {
        var text = $"{call.Operation} got no answer within {Seconds(settings.AttemptTimeout)}, "
            + $"the limit of an attempt (AttemptTimeout); {fate}.";
        return Create(call, text, new TimeoutException(text, cause), isTransient: true);
    }

    /// <summary>What may have become of the call, in the words of the message; the same goes into the call for the exception's property.</summary>
    private static string Fate(OperationCall call, bool wasSent)
    {
        var fate = wasSent ? "the service may have carried the request out"
            : call.MayHaveSucceeded ? "an earlier attempt may have been carried out"
            : call.WasRefused ? "each attempt that was sent was answered with an error"
            : "nothing was sent";
        call.MayHaveSucceeded |= wasSent;
        return fate;
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

    // HttpClient names its own limit in the outer text, the socket handler in the inner one.
    private static string LimitNamedIn(Exception outer, TimeoutException inner) =>
        outer.Message.Contains("Timeout", StringComparison.Ordinal) ? outer.Message : inner.Message;
}
