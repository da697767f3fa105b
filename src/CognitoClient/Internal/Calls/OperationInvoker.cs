using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Calls;

/// <summary>The one way that every call takes: attempt, decide, wait, again.</summary>
internal sealed class OperationInvoker
{
    private readonly ClientSettings _settings;
    private readonly MessageExchange _exchange;
    private readonly RetryPolicy _policy;
    private readonly CallTelemetry _telemetry;
    private readonly string _userAgent;

    /// <param name="http">Sends the messages.</param>
    /// <param name="service">The service.</param>
    /// <param name="settings">The client's settings.</param>
    /// <param name="clock">The clock that signatures are made by.</param>
    /// <param name="policy">Decides about retries. Default: by the settings.</param>
    public OperationInvoker(
        HttpMessageInvoker http, ServiceDescription service, ClientSettings settings, EndpointClock clock, RetryPolicy? policy = null)
    {
        _settings = settings;
        _exchange = new MessageExchange(http, service, settings, clock);
        _policy = policy ?? RetryPolicy.Create(settings, Random.Shared.NextDouble);
        _telemetry = new CallTelemetry(service, settings);
        _userAgent = settings.UserAgent;
    }

    private OperationInvoker(OperationInvoker other, string userAgent)
    {
        _settings = other._settings;
        _exchange = other._exchange;
        _policy = other._policy;
        _telemetry = other._telemetry;
        _userAgent = userAgent;
    }

    /// <summary>An invoker that shares everything with this one, and whose calls say that a paginator makes them.</summary>
    public OperationInvoker ForPaginator() => new(this, _settings.PaginatorUserAgent);

    /// <summary>Calls an operation.</summary>
    public Task<TResponse> InvokeAsync<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        var completion = new CallCompletion<TResponse>();
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            cancellationToken.ThrowIfCancellationRequested();
            var body = RequestBody.Write(request);
            if (_settings.CallPipeline is not null)
            {
                return RunInPipelineAsync<TResponse>(operation, body, cancellationToken);
            }

            // It ends by completing the caller's task.
            _ = RunAsync(new OperationCall(operation, body, cancellationToken), completion);
        }
        catch (Exception exception)
        {
            completion.Complete(AttemptResult.Fail(exception));
        }

        return completion.Task;
    }

    /// <summary>Attempts a call until an attempt is the last one, then completes the caller's task.</summary>
    private async Task RunAsync(OperationCall call, ICallCompletion completion)
    {
        var result = default(AttemptResult);
        try
        {
            var time = CallTime.Start(_settings.TimeProvider, _settings.Timeout);
            var span = _telemetry.Start(call.Operation.Name);
            var earlier = default(EarlierAttempts);
            var decision = default(RetryDecision);
            var attempts = 0;
            do
            {
                var stop = await _policy.WaitAsync(decision, time, call.CancellationToken).ConfigureAwait(false);
                if (stop != RetryStop.None)
                {
                    decision = decision with { Stop = stop };
                    result = EndWaiting(call, stop, result);
                    break;
                }

                attempts++;
                var attempt = new Attempt(call, attempts, earlier, time.Left, _userAgent, IsRecorded: span is not null);
                result = await _exchange.SendAsync(attempt).ConfigureAwait(false);
                earlier = earlier.And(result);
                decision = _policy.Decide(attempts, decision.Paid, result, time);
                _telemetry.Decided(call.Operation.Name, span, attempts, decision, result);
            }
            while (decision.IsRetry);

            (result.Failure as CognitoIdentityProviderException)?.Complete(
                call.Operation.Name, attempts, decision.Stop, earlier.MayHaveSucceeded);
            _telemetry.Completed(new CallFacts(call.Operation.Name, span, time, attempts, decision.Stop), result);
        }
        catch (Exception exception)
        {
            // Of a listener or a logger of the application's.
            result = AttemptResult.Fail(exception);
        }

        completion.Complete(result);
    }

    /// <summary>The result of a call whose next attempt was not made.</summary>
    private AttemptResult EndWaiting(OperationCall call, RetryStop stop, in AttemptResult last) =>
        stop == RetryStop.Cancelled ? AttemptResult.Fail(new OperationCanceledException(call.CancellationToken))

        // An earlier failure says more than that there was no time left for another attempt.
        : last.Failure is not null ? last
        : _exchange.HoldBack(call);

    /// <summary>Runs a call within the application's own pipeline, which may run it more than once.</summary>
    private async Task<TResponse> RunInPipelineAsync<TResponse>(OperationDescriptor operation, byte[] body, CancellationToken cancellationToken)
    {
        return (TResponse)await _settings.CallPipeline!(operation.Name, RunOnceAsync, cancellationToken).ConfigureAwait(false);

        Task<object> RunOnceAsync(CancellationToken cancellation)
        {
            var once = new CallCompletion<object>();
            _ = RunAsync(new OperationCall(operation, body, cancellation), once);
            return once.Task;
        }
    }
}
