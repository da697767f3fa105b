using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Calls;

/// <summary>Runs all calls: attempt, decide, wait, repeat.</summary>
internal sealed class OperationInvoker
{
    private readonly ClientSettings _settings;
    private readonly MessageExchange _exchange;
    private readonly RetryPolicy _policy;
    private readonly CallTelemetry _telemetry;
    private readonly CallSettings _call;

    /// <param name="http">Sends the messages.</param>
    /// <param name="service">The service.</param>
    /// <param name="settings">The client's settings.</param>
    /// <param name="clock">The clock of signatures.</param>
    /// <param name="lifetime">The lifetime of the client.</param>
    /// <param name="guard">Ends the wait for handlers of the application; null if there are none.</param>
    public OperationInvoker(
        HttpMessageInvoker http,
        ServiceDescription service,
        ClientSettings settings,
        EndpointClock clock,
        ClientLifetime lifetime,
        HandlerGuard? guard = null)
    {
        _settings = settings;
        _exchange = new MessageExchange(http, service, settings, clock, lifetime, guard);
        _policy = RetryPolicy.Create(settings, Random.Shared.NextDouble);
        _telemetry = new CallTelemetry(service, settings);
        _call = CallSettings.From(settings);
    }

    private OperationInvoker(OperationInvoker other, CallSettings call)
    {
        _settings = other._settings;
        _exchange = other._exchange;
        _policy = other._policy.With(call.MaxAttempts);
        _telemetry = other._telemetry;
        _call = call;
    }

    /// <summary>Creates an invoker that shares everything with this one but has the user agent of paginators.</summary>
    public OperationInvoker CreatePaginatorInvoker() => new(this, _call with { UserAgent = _settings.PaginatorUserAgent });

    /// <summary>Creates an invoker that shares everything with this one and whose calls have the options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="allowOtherRegion">True to send requests for user pools of any region.</param>
    public OperationInvoker With(CallOptions options, bool allowOtherRegion = false) =>
        new(this, _call.With(options) with { PoolRegion = allowOtherRegion ? null : _call.PoolRegion });

    /// <summary>Calls an operation.</summary>
    public Task<TResponse> InvokeAsync<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        if (_call.Completed is null)
        {
            return StartAsync(operation, request, report: null, cancellationToken);
        }

        var report = new CallReport(operation.Name, _call.Completed, _settings);
        return report.FollowAsync(StartAsync(operation, request, report, cancellationToken));
    }

    private Task<TResponse> StartAsync<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, TRequest request, CallReport? report, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        var completion = CallCompletion<TResponse>.Create(report);
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            _exchange.Lifetime.ThrowIfEnded();
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException($"{operation.Name} was canceled.", cancellationToken);
            }

            var body = RequestBody.Write(request);
            _call.PoolRegion?.ThrowIfElsewhere(body, operation.Name);
            if (_settings.CallPipeline is not null)
            {
                return RunInPipelineAsync<TResponse>(operation, body, report, cancellationToken);
            }

            // Not awaited: it completes the caller's task.
            _ = RunAsync(new OperationCall(operation, body, cancellationToken), completion);
        }
        catch (Exception exception)
        {
            completion.Complete(AttemptResult.Fail(exception), attempts: 0);
        }

        return completion.Task;
    }

    /// <summary>Makes attempts until one is the last, then completes the caller's task.</summary>
    private async Task RunAsync(OperationCall call, ICallCompletion completion)
    {
        var result = default(AttemptResult);
        var attempts = 0;
        try
        {
            var time = CallTime.Start(_settings.TimeProvider, _call.Timeout);
            var span = _telemetry.Start(call.Operation.Name);
            var earlier = default(EarlierAttempts);
            var decision = default(RetryDecision);
            do
            {
                var stop = await _policy.WaitAsync(decision, time, call.CancellationToken).ConfigureAwait(false);
                if (stop != RetryStop.None)
                {
                    decision = decision with { Stop = stop };
                    result = SkippedAttempt.GetResult(call, stop, result, _call.Timeout);
                    break;
                }

                attempts++;
                var attempt = new Attempt(call, _call, attempts, earlier, time.Left, span is not null || _call.Completed is not null);
                result = await _exchange.SendAsync(attempt).ConfigureAwait(false);
                earlier = earlier.Add(result);
                decision = _policy.Decide(attempts, decision, result, time);
                _telemetry.Decided(new(call.Operation.Name, span, time, attempts, _call.MaxAttempts, decision.Stop), decision, result);
            }
            while (decision.IsRetry);

            Finish(new(call.Operation.Name, span, time, attempts, _call.MaxAttempts, decision.Stop), earlier, result);
        }
        catch (Exception exception)
        {
            // Thrown by a listener or logger of the application.
            result = AttemptResult.Fail(exception);
        }

        completion.Complete(result, attempts);
    }

    private void Finish(in CallFacts call, EarlierAttempts earlier, in AttemptResult result)
    {
        var error = result.Failure as CognitoIdentityProviderException;
        error?.Complete(call.Operation, call.Attempts, call.Stop, earlier.MayHaveSucceeded);
        _telemetry.Completed(call, result);
    }

    /// <summary>Runs a call in the application's resilience pipeline, which can run it more than once.</summary>
    private async Task<TResponse> RunInPipelineAsync<TResponse>(
        OperationDescriptor operation, byte[] body, CallReport? report, CancellationToken cancellationToken)
    {
        return (TResponse)await _settings.CallPipeline!(operation.Name, RunOnceAsync, cancellationToken).ConfigureAwait(false);

        Task<object> RunOnceAsync(CancellationToken cancellation)
        {
            var once = CallCompletion<object>.Create(report);
            _ = RunAsync(new OperationCall(operation, body, cancellation), once);
            return once.Task;
        }
    }
}
