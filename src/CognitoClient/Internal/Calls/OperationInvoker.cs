using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Serialization;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Calls;

/// <summary>The one way that every call takes.</summary>
internal sealed class OperationInvoker
{
    private readonly ClientSettings _settings;
    private readonly MessageExchange _exchange;
    private readonly RetryPolicy _policy;
    private readonly CallDiagnostics _diagnostics;
    private RetryPipeline? _retries;

    public OperationInvoker(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings)
        : this(http, service, settings, Random.Shared.NextDouble)
    {
    }

    /// <param name="http">Sends the messages.</param>
    /// <param name="service">The service.</param>
    /// <param name="settings">The client's settings.</param>
    /// <param name="jitter">Random numbers from [0, 1).</param>
    public OperationInvoker(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings, Func<double> jitter)
    {
        _settings = settings;
        _exchange = new MessageExchange(http, service, settings);
        _policy = RetryPolicy.Create(settings, jitter);
        _diagnostics = new CallDiagnostics(service, settings);
    }

    public Task<TResponse> InvokeAsync<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        var call = new OperationCall<TResponse>(operation, new RetryState(_settings.Timeout, _settings.TimeProvider), cancellationToken);
        Task<TResponse> task = call.Task;
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            cancellationToken.ThrowIfCancellationRequested();
            call.Body = RequestBody.Write(request);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return task;
        }

        // It ends by completing the call.
        _ = RunAsync(call);
        return task;
    }

    private async Task RunAsync(OperationCall call)
    {
        try
        {
            call.Activity = _diagnostics.Start(call.Operation);
            if (_policy.LimitsRate)
            {
                await AttemptAsync(call).ConfigureAwait(false);
            }
            else
            {
                // What AttemptAsync does. Nearly every call is this alone, and so has one method that waits.
                Attempt first = _exchange.Begin(call);
                do
                {
                    await first.Pending;
                }
                while (!_exchange.TryEnd(call, ref first));
            }

            if (_policy.Decide(call.Retry, call.Failure))
            {
                await RepeatAsync(call).ConfigureAwait(false);
            }

            if (call.Failure is not null)
            {
                call.Failure = Complete(call);
                _diagnostics.Failed(call, call.Failure);
            }
            else
            {
                _diagnostics.Succeeded(call);
            }
        }
        catch (Exception exception)
        {
            call.Failure = exception;
        }

        if (call.Failure is { } failure)
        {
            call.Fail(failure);
        }
        else
        {
            call.Succeed();
        }
    }

    private async ValueTask AttemptAsync(OperationCall call)
    {
        try
        {
            if (!await _policy.EnterAsync(call.Retry, call.CancellationToken).ConfigureAwait(false))
            {
                // An earlier failure says more than that there was no time left for another attempt.
                call.Failure ??= TransportFault.HeldBack(call, _settings);
                return;
            }
        }
        catch (OperationCanceledException cancelled)
        {
            call.Failure = cancelled;
            return;
        }

        Attempt attempt = _exchange.Begin(call);
        do
        {
            await attempt.Pending;
        }
        while (!_exchange.TryEnd(call, ref attempt));
    }

    /// <summary>Nearly no call gets here.</summary>
    private Task RepeatAsync(OperationCall call)
    {
        if (RetryLoop.UsesPolly)
        {
            _retries ??= new RetryPipeline(_policy, _diagnostics, _settings.TimeProvider);
            return _retries.RepeatAsync(call, AttemptAsync);
        }

        return RetryLoop.RepeatAsync(call, AttemptAsync, _policy, _diagnostics, _settings.TimeProvider);
    }

    private static Exception Complete(OperationCall call)
    {
        // The pipeline gives up a retry that was decided on only when the caller cancels.
        if (call.Retry.Stop == RetryStop.None && call.CancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(call.CancellationToken);
        }

        (call.Failure as CognitoIdentityProviderException)?.Complete(call.Operation, call.Retry.Attempt, call.Retry.Stop, call.MayHaveSucceeded);
        return call.Failure!;
    }
}
