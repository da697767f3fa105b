using System.Runtime.CompilerServices;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Internal.Calls;

/// <summary>Makes one attempt: sends a message, reads the response and turns it into a result.</summary>
internal sealed class MessageExchange(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings, EndpointClock clock)
{
    private readonly RequestFactory _requests = new(settings);
    private readonly ResponseReader _responses = new(service);
    private readonly TransportFault _faults = new(settings);
    private readonly TimeLimitPool _limits = new(settings.TimeProvider);

    /// <summary>Makes an attempt; never throws.</summary>
    // Its state is used again: over a connection, where every attempt waits, that is an eighth of what a small call allocates.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(Attempt attempt)
    {
        var caller = attempt.Call.CancellationToken;
        var request = _requests.Create(attempt);
        using var limit = _limits.Start(attempt.Within(settings.AttemptTimeout), caller);
        try
        {
            using var response = await SendAsync(request, limit.Token).ConfigureAwait(false);
            using var body = await ResponseBody.ReadAsync(response, settings.MaxResponseLength, limit.Token).ConfigureAwait(false);
            return Interpret(_responses.Read(response, body, attempt), request, response);
        }
        catch (Exception exception)
        {
            ExpiredLimit? expired = !limit.Token.IsCancellationRequested ? null
                : attempt.EndsWithCall(settings.AttemptTimeout) ? ExpiredLimit.Call : ExpiredLimit.Attempt;
            return _faults.Translate(exception, request, attempt.Earlier, expired, caller);
        }
        finally
        {
            DisposeForeignContent(request);
        }
    }

    /// <summary>The result of a call whose first attempt the rate limiter would let go too late.</summary>
    public AttemptResult HoldBack(OperationCall call) => _faults.HoldBack(call.Operation.Name);

    /// <summary>Compares the service's clock with ours, and adds what only the request tells.</summary>
    private AttemptResult Interpret(AttemptResult result, OperationRequest request, HttpResponseMessage response)
    {
        if (result.Failure is null)
        {
            clock.Confirm(response.Headers);
            return result;
        }

        return result with
        {
            IsClockSkewed = result.Failure is CognitoIdentityProviderException error
                && clock.Correct(error.ErrorCode, error.Message, request, response.Headers),

            // What became of the first sending, only the application's handler knows that sent the message again.
            MayHaveSucceeded = result.MayHaveSucceeded || request.WasSentAgain,
        };
    }

    // A client of the application's that buffers would take the body out of reach of the limit.
    private Task<HttpResponseMessage> SendAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var sent = http is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : http.SendAsync(request, cancellationToken);
        return sent ?? throw new InvalidOperationException("An HTTP handler returned no task.");
    }

    // This client's own content holds nothing to dispose of.
    private static void DisposeForeignContent(OperationRequest request)
    {
        if (request.Content is not OperationContent)
        {
            request.Dispose();
        }
    }
}
