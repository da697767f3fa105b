using System.Net;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Calls;

/// <summary>Collects the facts of a call for <see cref="CallOptions.Completed"/>.</summary>
internal sealed class CallReport(string operation, Action<CallSummary> completed, ClientSettings settings)
{
    private readonly long _started = settings.TimeProvider.GetTimestamp();
    private int _attempts;
    private ResponseIdentity? _response;

    /// <summary>Adds a run of the call. A resilience pipeline can run it any number of times, also concurrently.</summary>
    public void Add(in AttemptResult result, int attempts)
    {
        Interlocked.Add(ref _attempts, attempts);

        // A run that fails, or that is canceled because another was faster, has no response to report.
        _response = result.Identity ?? _response;
    }

    /// <summary>Reports the call once it has ended.</summary>
    public async Task<TResponse> FollowAsync<TResponse>(Task<TResponse> call)
    {
        Exception? failure = null;
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        Report(failure);
        return await call.ConfigureAwait(false);
    }

    private void Report(Exception? failure)
    {
        var error = failure as CognitoIdentityProviderException;
        var response = failure is null ? _response : null;
        try
        {
            completed(new CallSummary
            {
                Operation = operation,
                Attempts = _attempts,
                Elapsed = settings.TimeProvider.GetElapsedTime(_started),
                StatusCode = error?.StatusCode ?? (HttpStatusCode?)response?.StatusCode,
                RequestId = error?.RequestId ?? response?.RequestId,
                Exception = failure,
            });
        }
        catch (Exception exception)
        {
            settings.Logger.CompletedCallbackFailed(exception, operation);
        }
    }
}
