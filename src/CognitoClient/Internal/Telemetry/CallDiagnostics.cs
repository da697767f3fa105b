using System.Diagnostics;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Logging;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Telemetry;

/// <summary>Tells spans, metrics and log of what happens to a client's calls. Does nothing where nobody listens.</summary>
internal sealed class CallDiagnostics(ServiceDescription service, ClientSettings settings)
{
    private readonly ILogger _logger = settings.Logger;
    private readonly CallInstruments _instruments = CallInstruments.Of(settings.MeterFactory);
    private readonly CallTarget _target = new(service, settings);
    private readonly Interval _quotaWarnings = new(TimeSpan.FromMinutes(1), settings.TimeProvider);

    /// <summary>The span of a call that begins; null when nobody records it.</summary>
    public Activity? Start(string operation) => CallActivity.Start(operation, _target);

    /// <summary>A retry was decided on; its delay begins.</summary>
    public void Retrying(OperationCall call, Exception exception)
    {
        RetryState retry = call.Retry;
        var errorType = ErrorType.Of(exception);
        _instruments.Retrying(call.Operation, _target, retry.Reason);
        if (call.Activity is { } activity)
        {
            CallActivity.Retrying(activity, retry, errorType);
        }

        var requestId = RequestIdOf(exception);
        var delay = (long)retry.Delay.TotalMilliseconds;
        if (retry.Reason == RetryReason.Throttling)
        {
            _logger.RetryingThrottled(call.Operation, delay, retry.Attempt, settings.MaxAttempts, errorType, requestId);
        }
        else
        {
            _logger.Retrying(call.Operation, delay, retry.Attempt, settings.MaxAttempts, errorType, requestId);
        }
    }

    public void Succeeded(OperationCall call)
    {
        if (_instruments.Hear(call.Retry))
        {
            _instruments.Completed(call.Operation, _target, call.Retry, errorType: null);
        }

        call.Activity?.Dispose();
    }

    public void Failed(OperationCall call, Exception exception)
    {
        if (call.Activity is null && !_instruments.Hear(call.Retry) && !_logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var errorType = ErrorType.Of(exception);
        if (call.Activity is { } activity)
        {
            CallActivity.Failed(activity, call.Retry.Stop, exception, errorType);
        }

        if (_instruments.Hear(call.Retry))
        {
            _instruments.Completed(call.Operation, _target, call.Retry, errorType);
        }

        Log(call, exception, errorType);

        // Last, so that measurements and log messages can name the span.
        call.Activity?.Dispose();
    }

    private void Log(OperationCall call, Exception exception, string errorType)
    {
        var attempt = call.Retry.Attempt;
        if (call.Retry.Stop == RetryStop.Quota && _quotaWarnings.TryBegin())
        {
            _logger.RetryQuotaExhausted(call.Operation, errorType, attempt, settings.MaxAttempts);
        }

        var elapsed = (long)call.Retry.Elapsed.TotalMilliseconds;
        if (exception is CognitoIdentityProviderException { StatusCode: { } status })
        {
            _logger.CallFailed(call.Operation, errorType, (int)status, RequestIdOf(exception), attempt, settings.MaxAttempts, elapsed);
        }
        else
        {
            _logger.CallUnanswered(call.Operation, errorType, attempt, settings.MaxAttempts, elapsed);
        }
    }

    private static string RequestIdOf(Exception exception) => (exception as CognitoIdentityProviderException)?.RequestId ?? "none";
}
