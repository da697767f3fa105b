using System.Net.Sockets;
using System.Security.Authentication;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>Translates exceptions of the HTTP stack into those that callers see.</summary>
internal sealed class TransportFault(ClientSettings settings, ClientLifetime lifetime)
{
    /// <summary>Returns the result of an attempt that threw. Exceptions of the application's own handlers are not wrapped.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">The attempt's message.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="limit">The time limit that expired; null for none.</param>
    /// <param name="hasResponse">True if the response was received and its body was being read.</param>
    public AttemptResult Translate(
        Exception exception, OperationRequest request, in Attempt attempt, ExpiredLimit? limit, bool hasResponse)
    {
        var operation = request.Operation.Name;
        var caller = attempt.Call.CancellationToken;
        if (exception is RedirectFollowedException redirect)
        {
            return Redirected(operation, redirect);
        }

        if (exception is ObjectDisposedException && lifetime.HasEnded)
        {
            exception = lifetime.CreateException();
        }

        if (exception is DisposedResponseException disposed)
        {
            return Disposed(operation, disposed);
        }

        if (!hasResponse && NoResponseException.IsCauseOf(exception))
        {
            return Missing(request, exception);
        }

        if (!IsTransport(exception))
        {
            return AttemptResult.Fail(exception) with { MayHaveSucceeded = request.WasSentAgain };
        }

        var ignored = "";
        if (exception is HandlerAbandonedException)
        {
            // First, so that what is said about the request remains true.
            request.Abandon();
            ignored =
                " A handler ignored the cancellation of its token and was abandoned. Pass the token on to all that the handler awaits.";
        }

        if (caller.IsCancellationRequested)
        {
            return AttemptResult.Fail(new OperationCanceledException($"{operation} was canceled.{ignored}", exception, caller));
        }

        if (limit is { } ended && LookupCanceledException.Find(exception) is { } lookup)
        {
            return AttemptResult.Fail(DescribeLookup(lookup, ended, attempt));
        }

        var error = GetError(exception);
        exception = error == HttpRequestError.ProxyTunnelError ? ConnectionFault.CreateForProxy(exception) : exception;
        var isConnecting = IsConnecting(error);

        // A test double, or a cache, can respond without reading the request.
        var wasSent = hasResponse || request.MayHaveArrived(isConnecting);
        var fate = attempt.Earlier.Describe(wasSent);
        var failure = limit is { } expired
            ? DescribeTimeout(exception, expired, attempt, Stall.Describe(request, hasResponse), $"{fate}.{ignored}")
            : Describe(exception, error, isConnecting, request, fate, hasResponse);
        return AttemptResult.Fail(failure) with { MayHaveSucceeded = wasSent };
    }

    /// <summary>Returns the result of a call for which the rate limiter allows no attempt in time.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="callTimeout">The call's time limit.</param>
    public static AttemptResult HoldBack(string operation, TimeSpan callTimeout)
    {
        var text = $"{operation} timed out: the rate limiter of the adaptive retry mode allows no attempt within "
            + $"{Seconds(callTimeout)}, the time limit of the call (Timeout); {default(EarlierAttempts).Describe(wasSent: false)}.";
        return AttemptResult.Fail(Create(operation, text, new TimeoutException(text), isTransient: false));
    }

    private CognitoCredentialsException DescribeLookup(LookupCanceledException lookup, ExpiredLimit limit, in Attempt attempt)
    {
        var operation = attempt.Call.Operation.Name;
        var text = $"{operation} received no credentials from {lookup.Provider} within {DescribeLimit(limit, attempt)}; "
            + $"{attempt.Earlier.Describe(wasSent: false)}.{(lookup.Remedy is null ? "" : $"\n{lookup.Remedy}")}";
        return new(text, new TimeoutException(text, lookup)) { Operation = operation };
    }

    private string DescribeLimit(ExpiredLimit limit, in Attempt attempt) => limit == ExpiredLimit.Attempt
        ? $"{Seconds(settings.AttemptTimeout)}, the time limit of an attempt (AttemptTimeout)"
        : $"{Seconds(attempt.Settings.Timeout)}, the time limit of the call (Timeout)";

    private CognitoTransportException DescribeTimeout(
        Exception exception, ExpiredLimit limit, in Attempt attempt, string stall, string fate)
    {
        var operation = attempt.Call.Operation.Name;
        var text = $"{operation} timed out after {DescribeLimit(limit, attempt)}, {stall}; {fate}";
        return Create(operation, text, new TimeoutException(text, exception), isTransient: limit == ExpiredLimit.Attempt);
    }

    private CognitoTransportException Describe(
        Exception exception, HttpRequestError error, bool isConnecting, OperationRequest request, string fate, bool hasResponse)
    {
        var operation = request.Operation.Name;

        // HttpClient.Timeout and SocketsHttpHandler.ConnectTimeout cancel, with the reason as the inner exception.
        if ((exception as TimeoutException ?? exception.InnerException as TimeoutException) is { } timeout)
        {
            // HttpClient's limit, as the client's, expires while its inner handler is waiting. A handler's own limit has ended the wait.
            var isOfHttpClient = exception.Message.Contains("HttpClient.Timeout", StringComparison.Ordinal);
            var what = isOfHttpClient ? $"timed out {Stall.Describe(request, hasResponse)}" : "received no response in time";
            var text = $"{operation} {what}; {fate}: {(isOfHttpClient ? exception.Message : timeout.Message)}";
            return Create(operation, text, timeout, isTransient: true);
        }

        if (exception is OperationCanceledException)
        {
            return Create(operation, $"{operation} was canceled by the HTTP client; {fate}.", exception, isTransient: false);
        }

        var verb = isConnecting ? "could not connect" : "lost the connection";
        var cause = ConnectionFault.Describe(exception, settings.Endpoint, hasResponse);
        var lost = $"{operation} {verb} to {settings.Endpoint.Authority}; {fate}: {cause}";
        return Create(operation, lost, exception, IsTransient(error, exception));
    }

    private AttemptResult Redirected(string operation, RedirectFollowedException redirect)
    {
        var exception = new CognitoResponseException(
            $"{operation} was redirected: the HTTP client followed a redirect from {settings.Endpoint.Authority} to "
            + $"{redirect.Destination.Authority}, which received the request and its secrets. "
            + "Set AllowAutoRedirect of its handler to false, and change those secrets.",
            redirect.InnerException)
        {
            Operation = operation,
        };
        return AttemptResult.Fail(exception) with { MayHaveSucceeded = true };
    }

    private static AttemptResult Disposed(string operation, DisposedResponseException disposed)
    {
        var exception = new CognitoResponseException(
            $"{operation} received a response that was already disposed. "
            + "A handler, or a test double, must return a new HttpResponseMessage for each request.",
            disposed.InnerException)
        {
            Operation = operation,
            StatusCode = disposed.StatusCode,
        };
        return AttemptResult.Fail(exception) with { MayHaveSucceeded = true };
    }

    private static AttemptResult Missing(OperationRequest request, Exception cause)
    {
        var operation = request.Operation.Name;
        var exception = new CognitoResponseException(
            $"{operation} received null instead of a response. A handler, or a test double, must return a task with a new "
            + "HttpResponseMessage for each request.",
            cause)
        {
            Operation = operation,
        };
        return AttemptResult.Fail(exception) with { MayHaveSucceeded = request.WasSent };
    }

    private static bool IsTransport(Exception exception) => exception
        is HttpRequestException or IOException or InvalidDataException or SocketException or OperationCanceledException or TimeoutException;

    private static HttpRequestError GetError(Exception exception) => exception switch
    {
        HttpRequestException http => http.HttpRequestError,
        HttpIOException io => io.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };

    private static bool IsConnecting(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    // A rejected certificate, or a response that exceeds a limit of the HTTP client, does not change by a retry.
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
}

/// <summary>The time limit that ended an attempt.</summary>
internal enum ExpiredLimit
{
    /// <summary>The attempt's time limit.</summary>
    Attempt,

    /// <summary>The remaining time of the call.</summary>
    Call,
}
