using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Calls;

/// <summary>Completes the task that a caller awaits.</summary>
internal interface ICallCompletion
{
    void Complete(in AttemptResult result);
}

/// <summary>
/// The caller's task. A failure is not thrown on its way here, but where the caller awaits it: a throw costs as much as a small call.
/// </summary>
internal sealed class CallCompletion<TResponse> : TaskCompletionSource<TResponse>, ICallCompletion
{
    public void Complete(in AttemptResult result)
    {
        switch (result.Failure)
        {
            case null:
                SetResult((TResponse)result.Response!);
                break;
            case OperationCanceledException cancelled:
                SetCanceled(cancelled.CancellationToken);
                break;
            case var failure:
                SetException(failure);
                break;
        }
    }
}
