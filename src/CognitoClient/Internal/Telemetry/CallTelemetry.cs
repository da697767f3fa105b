using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Telemetry;

/// <summary>Reports a client's calls to spans, metrics and the log. Does nothing without a listener.</summary>
internal sealed class CallTelemetry(ServiceDescription service, ClientSettings settings)
{
    private readonly ILogger _logger = settings.Logger;
    private readonly CallInstruments _instruments = CallInstruments.Create(settings.MeterFactory);
    private readonly CallTarget _target = new(service, settings);
    private readonly LogThrottle _quotaWarnings = new(TimeSpan.FromMinutes(1), settings.TimeProvider);

    /// <summary>Starts the span of a call; null if it is not recorded.</summary>
    public Activity? Start(string operation) => CallSpan.Start(operation, _target);

    /// <summary>Reports the decision after an attempt if it is a retry.</summary>
    public void Decided(in CallFacts call, in RetryDecision decision, in AttemptResult result)
    {
        if (decision.IsRetry)
        {
            Retrying(call, decision, result.Failure!);
        }
    }

    /// <summary>Reports the end of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">The result of the last attempt.</param>
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

    private void Retrying(in CallFacts call, in RetryDecision decision, Exception failure)
    {
        var errorType = ErrorType.From(failure);
        _instruments.Retrying(call.Operation, _target, decision.Reason);
        if (call.Span is { } span)
        {
            CallSpan.Retrying(span, call.Attempts, decision, errorType);
        }

        var requestId = GetRequestId(failure);
        var delay = (long)decision.Delay.TotalMilliseconds;
        if (decision.Reason == RetryReason.Throttling)
        {
            _logger.RetryingThrottled(call.Operation, delay, call.Attempts, call.MaxAttempts, errorType, requestId);
        }
        else
        {
            _logger.Retrying(call.Operation, delay, call.Attempts, call.MaxAttempts, errorType, requestId);
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

        // Last, so that measurements and log messages can refer to the span.
        call.Span?.Dispose();
    }

    private void Log(in CallFacts call, Exception failure, string errorType)
    {
        if (call.Stop == RetryStop.Quota && _quotaWarnings.TryPass())
        {
            _logger.RetryQuotaExhausted(call.Operation, errorType, call.Attempts, call.MaxAttempts);
        }

        var elapsed = (long)call.Time.Elapsed.TotalMilliseconds;
        if (failure is CognitoIdentityProviderException { StatusCode: { } status })
        {
            _logger.CallFailed(
                call.Operation, errorType, (int)status, GetRequestId(failure), call.Attempts, call.MaxAttempts, elapsed);
        }
        else
        {
            _logger.CallFailedWithoutResponse(call.Operation, errorType, call.Attempts, call.MaxAttempts, elapsed);
        }
    }

    private static string GetRequestId(Exception failure) => (failure as CognitoIdentityProviderException)?.RequestId ?? "none";
}
