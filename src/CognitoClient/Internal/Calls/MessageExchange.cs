using System.Runtime.CompilerServices;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Internal.Calls;

/// <summary>Makes one attempt: sends a message, reads the response and turns it into a result.</summary>
internal sealed class MessageExchange(
    HttpMessageInvoker http,
    ServiceDescription service,
    ClientSettings settings,
    EndpointClock clock,
    ClientLifetime lifetime,
    HandlerGuard? guard)
{
    private readonly RequestFactory _requests = new(settings);
    private readonly ResponseReader _responses = new(service);
    private readonly TransportFault _faults = new(settings, lifetime);
    private readonly TimeLimitPool _limits = new(settings.TimeProvider);

    public ClientLifetime Lifetime => lifetime;

    /// <summary>Makes an attempt. Never throws.</summary>
    // Pooling the state saves an eighth of the allocations of a small call over a connection, where every attempt waits.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(Attempt attempt)
    {
        var request = _requests.Create(attempt);
        var hasResponse = false;
        using var limit = _limits.Start(attempt.GetTimeLimit(settings.AttemptTimeout), attempt.Call.CancellationToken);
        try
        {
            using var response = await TransmitAsync(request, limit.Token).ConfigureAwait(false) ?? throw new NoResponseException();
            hasResponse = true;
            using var body = await ReadAsync(response, limit.Token).ConfigureAwait(false);
            return Interpret(_responses.Read(response, body, attempt), request, response);
        }
        catch (Exception exception)
        {
            ExpiredLimit? expired = !limit.Token.IsCancellationRequested ? null
                : attempt.EndsWithCall(settings.AttemptTimeout) ? ExpiredLimit.Call : ExpiredLimit.Attempt;
            return _faults.Translate(exception, request, attempt, expired, hasResponse);
        }
        finally
        {
            DisposeForeignContent(request);
        }
    }

    private Task<HttpResponseMessage> TransmitAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var sending = http.SendAsync(request, cancellationToken);
        return guard is null || sending.IsCompleted ? sending : guard.WaitAsync(sending, cancellationToken);
    }

    private ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var reading = ResponseBody.ReadAsync(response, settings.MaxResponseLength, cancellationToken);
        return guard is null || reading.IsCompleted ? reading : new(guard.WaitAsync(reading.AsTask(), cancellationToken));
    }

    /// <summary>Compares the clock of the service with the local one, and adds facts of the request.</summary>
    private AttemptResult Interpret(AttemptResult result, OperationRequest request, HttpResponseMessage response)
    {
        if (result.Failure is null)
        {
            clock.Confirm(response.Headers);
            return result;
        }

        return result with
        {
            ClockSkew = result.Failure is CognitoIdentityProviderException error
                ? clock.Correct(error.ErrorCode, error.Message, request, response.Headers)
                : ClockSkew.None,

            // If a handler of the application resent the message, the outcome of the first message is unknown.
            MayHaveSucceeded = result.MayHaveSucceeded || request.WasSentAgain,
        };
    }

    // The client's own content has nothing to dispose.
    private static void DisposeForeignContent(OperationRequest request)
    {
        if (request.Content is not OperationContent)
        {
            request.Dispose();
        }
    }
}
