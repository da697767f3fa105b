using System.Net.Sockets;
using System.Security.Authentication;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>Turns what the HTTP stack throws when no response comes into what callers see.</summary>
internal sealed class TransportFault(ClientSettings settings)
{
    /// <summary>The result of an attempt that ended with an exception. An exception of an application's own handler stays as it is.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">The attempt's message.</param>
    /// <param name="earlier">What is known of the attempts before.</param>
    /// <param name="limit">What ended the attempt's time; null while it had not ended.</param>
    /// <param name="caller">The caller's token.</param>
    public AttemptResult Translate(
        Exception exception, OperationRequest request, EarlierAttempts earlier, ExpiredLimit? limit, CancellationToken caller)
    {
        var operation = request.Operation.Name;
        if (exception is RedirectFollowedException redirect)
        {
            return Redirected(operation, redirect);
        }

        if (!IsTransport(exception))
        {
            return AttemptResult.Fail(exception) with { MayHaveSucceeded = request.WasSentAgain };
        }

        if (caller.IsCancellationRequested)
        {
            return AttemptResult.Fail(new OperationCanceledException($"{operation} was cancelled.", exception, caller));
        }

        var error = ErrorOf(exception);
        var isConnecting = IsConnecting(error);
        var wasSent = request.MayHaveArrived(isConnecting);
        var failure = Describe(exception, error, isConnecting, operation, limit, earlier.Describe(wasSent));
        return AttemptResult.Fail(failure) with { MayHaveSucceeded = wasSent };
    }

    /// <summary>The rate limiter would let the next attempt go after the call's time limit.</summary>
    public AttemptResult HoldBack(string operation)
    {
        var text = $"{operation} was held back by the rate limiter of the adaptive retry mode and cannot succeed within "
            + $"{Seconds(settings.Timeout)}, the limit of the whole call (Timeout); {default(EarlierAttempts).Describe(wasSent: false)}.";
        return AttemptResult.Fail(Create(operation, text, new TimeoutException(text), isTransient: false));
    }

    private CognitoTransportException Describe(
        Exception exception, HttpRequestError error, bool isConnecting, string operation, ExpiredLimit? limit, string fate)
    {
        switch (limit)
        {
            case ExpiredLimit.Call:
                var late = $"{operation} did not succeed within {Seconds(settings.Timeout)}, the limit of the whole call (Timeout); {fate}.";
                return Create(operation, late, new TimeoutException(late, exception), isTransient: false);
            case ExpiredLimit.Attempt:
                var silent = $"{operation} got no answer within {Seconds(settings.AttemptTimeout)}, the limit of an attempt (AttemptTimeout); {fate}.";
                return Create(operation, silent, new TimeoutException(silent, exception), isTransient: true);
        }

        // HttpClient.Timeout and SocketsHttpHandler.ConnectTimeout cancel, with the real reason inside.
        if ((exception as TimeoutException ?? exception.InnerException as TimeoutException) is { } timeout)
        {
            var text = $"{operation} got no answer in time; {fate}: {LimitNamedIn(exception, timeout)}";
            return Create(operation, text, timeout, isTransient: true);
        }

        if (exception is OperationCanceledException)
        {
            return Create(operation, $"{operation} was cancelled by the HTTP client; {fate}.", exception, isTransient: false);
        }

        var what = isConnecting ? "could not connect" : "lost the connection";
        var lost = $"{operation} {what} to {settings.Endpoint.Authority}; {fate}: {exception.Message}";
        return Create(operation, lost, exception, IsTransient(error, exception));
    }

    private AttemptResult Redirected(string operation, RedirectFollowedException redirect)
    {
        var exception = new CognitoResponseException(
            $"{operation} did not stay with {settings.Endpoint.Authority}: the HTTP client followed a redirect to {redirect.Destination.Authority}, "
            + "and the request's secrets went there. Set AllowAutoRedirect of its handler to false, and change those secrets.",
            redirect.InnerException)
        {
            Operation = operation,
        };
        return AttemptResult.Fail(exception) with { MayHaveSucceeded = true };
    }

    private static bool IsTransport(Exception exception) => exception
        is HttpRequestException or IOException or InvalidDataException or SocketException or OperationCanceledException or TimeoutException;

    private static HttpRequestError ErrorOf(Exception exception) => exception switch
    {
        HttpRequestException http => http.HttpRequestError,
        HttpIOException io => io.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };

    private static bool IsConnecting(HttpRequestError error) => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // A certificate that is refused, or a response that breaks a limit of the HTTP client, is the same a second later.
    private static bool IsTransient(HttpRequestError error, Exception exception) => error switch
    {
        HttpRequestError.SecureConnectionError => exception.InnerException is not AuthenticationException,
        HttpRequestError.VersionNegotiationError or HttpRequestError.UserAuthenticationError
            or HttpRequestError.ConfigurationLimitExceeded => false,
        _ => true,
    };

    private static CognitoTransportException Create(string operation, string text, Exception inner, bool isTransient) =>
        new(text, inner) { Operation = operation, IsTransient = isTransient };

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");

    // HttpClient names its own limit in the outer text, the socket handler in the inner one.
    private static string LimitNamedIn(Exception outer, TimeoutException inner) =>
        outer.Message.Contains("Timeout", StringComparison.Ordinal) ? outer.Message : inner.Message;
}

/// <summary>The limit that ended an attempt.</summary>
internal enum ExpiredLimit
{
    /// <summary>The attempt's own.</summary>
    Attempt,

    /// <summary>What was left of the call's time.</summary>
    Call,
}
