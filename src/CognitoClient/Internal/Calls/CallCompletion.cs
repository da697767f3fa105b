using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Calls;

/// <summary>Completes the task that a caller awaits.</summary>
internal interface ICallCompletion
{
    /// <param name="result">The result of the last attempt.</param>
    /// <param name="attempts">The number of attempts.</param>
    void Complete(in AttemptResult result, int attempts);
}

/// <summary>
/// The caller's task. A failure is thrown only where the caller awaits it, because a throw costs as much as a small call.
/// </summary>
internal class CallCompletion<TResponse> : TaskCompletionSource<TResponse>, ICallCompletion
{
    /// <param name="report">The report to add the call to; null for none.</param>
    public static CallCompletion<TResponse> Create(CallReport? report) =>
        report is null ? new CallCompletion<TResponse>() : new ReportedCompletion(report);

    public virtual void Complete(in AttemptResult result, int attempts)
    {
        switch (result.Failure)
        {
            case null:
                SetResult((TResponse)result.Response!);
                break;
            case OperationCanceledException cancelled:
                // SetCanceled would lose the message and the cause.
                SetFromTask(CancelAsync(cancelled));
                break;
            case var failure:
                SetException(failure);
                break;
        }
    }

    private static async Task<TResponse> CancelAsync(OperationCanceledException cancelled) =>
        await System.Threading.Tasks.Task.FromException<TResponse>(cancelled).ConfigureAwait(false);

    // A separate class, so that calls without a report need no field.
    private sealed class ReportedCompletion(CallReport report) : CallCompletion<TResponse>
    {
        public override void Complete(in AttemptResult result, int attempts)
        {
            report.Add(result, attempts);
            base.Complete(result, attempts);
        }
    }
}
