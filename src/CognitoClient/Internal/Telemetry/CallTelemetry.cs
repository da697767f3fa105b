using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Telemetry;

/// <summary>Tells spans, metrics and log of what happens to a client's calls. Does nothing where nobody listens.</summary>
internal sealed class CallTelemetry(ServiceDescription service, ClientSettings settings)
{
    private readonly ILogger _logger = settings.Logger;
    private readonly CallInstruments _instruments = CallInstruments.Create(settings.MeterFactory);
    private readonly CallTarget _target = new(service, settings);
    private readonly LogThrottle _quotaWarnings = new(TimeSpan.FromMinutes(1), settings.TimeProvider);

    /// <summary>Starts the span of a call; null when nobody records it.</summary>
    public Activity? Start(string operation) => CallSpan.Start(operation, _target);

    /// <summary>It was decided what follows an attempt. Only a retry is worth telling.</summary>
    public void Decided(string operation, Activity? span, int attempt, in RetryDecision decision, in AttemptResult result)
    {
        if (decision.IsRetry)
        {
            Retrying(operation, span, attempt, decision, result.Failure!);
        }
    }

    /// <summary>A call has ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">How its last attempt ended.</param>
    public void Completed(in CallFacts call, in AttemptResult result)
    {
        if (result.Failure is { } failure)
        {
            Failed(call, failure);
        }
        else
        {
            Succeeded(call, result);
        }
    }

    private void Retrying(string operation, Activity? span, int attempt, in RetryDecision decision, Exception failure)
    {
        var errorType = ErrorType.From(failure);
        _instruments.Retrying(operation, _target, decision.Reason);
        if (span is not null)
        {
            CallSpan.Retrying(span, attempt, decision, errorType);
        }

        var requestId = RequestIdOf(failure);
        var delay = (long)decision.Delay.TotalMilliseconds;
        if (decision.Reason == RetryReason.Throttling)
        {
            _logger.RetryingThrottled(operation, delay, attempt, settings.MaxAttempts, errorType, requestId);
        }
        else
        {
            _logger.Retrying(operation, delay, attempt, settings.MaxAttempts, errorType, requestId);
        }
    }

    private void Succeeded(in CallFacts call, in AttemptResult result)
    {
        if (call.Span is { } span && result.Identity is { } response)
        {
            CallSpan.Responded(span, response);
        }

        if (_instruments.IsEnabled(call.Stop))
        {
            _instruments.Completed(call, _target, call.Time.Elapsed, errorType: null);
        }

        call.Span?.Dispose();
    }

    private void Failed(in CallFacts call, Exception failure)
    {
        if (call.Span is null && !_instruments.IsEnabled(call.Stop) && !_logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var errorType = ErrorType.From(failure);
        if (call.Span is { } span)
        {
            CallSpan.Failed(span, call.Stop, failure, errorType);
        }

        if (_instruments.IsEnabled(call.Stop))
        {
            _instruments.Completed(call, _target, call.Time.Elapsed, errorType);
        }

        Log(call, failure, errorType);

        // Last, so that measurements and log messages can name the span.
        call.Span?.Dispose();
    }

    private void Log(in CallFacts call, Exception failure, string errorType)
    {
        if (call.Stop == RetryStop.Quota && _quotaWarnings.TryPass())
        {
            _logger.RetryQuotaExhausted(call.Operation, errorType, call.Attempts, settings.MaxAttempts);
        }

        var elapsed = (long)call.Time.Elapsed.TotalMilliseconds;
        if (failure is CognitoIdentityProviderException { StatusCode: { } status })
        {
            _logger.CallFailed(
                call.Operation, errorType, (int)status, RequestIdOf(failure), call.Attempts, settings.MaxAttempts, elapsed);
        }
        else
        {
            _logger.CallUnanswered(call.Operation, errorType, call.Attempts, settings.MaxAttempts, elapsed);
        }
    }

    private static string RequestIdOf(Exception failure) => (failure as CognitoIdentityProviderException)?.RequestId ?? "none";
}
