using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Calls;

/// <summary>An attempt that is not made because the wait for it ended early.</summary>
internal static class SkippedAttempt
{
    /// <summary>Returns the result of a call whose next attempt is not made.</summary>
    /// <param name="call">The call.</param>
    /// <param name="stop">The reason why the attempt is not made.</param>
    /// <param name="last">The result of the last attempt, if there was one.</param>
    /// <param name="timeout">The time limit of the call.</param>
    public static AttemptResult GetResult(OperationCall call, RetryStop stop, in AttemptResult last, TimeSpan timeout) =>
        stop == RetryStop.Cancelled
            ? AttemptResult.Fail(
                new OperationCanceledException($"{call.Operation.Name} was canceled.", last.Failure, call.CancellationToken))

        // The last failure says more than that no time was left for another attempt.
        : last.Failure is not null ? last
        : TransportFault.HoldBack(call.Operation.Name, timeout);
}
