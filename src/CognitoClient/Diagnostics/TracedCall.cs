using System.Diagnostics;
using CognitoClient.Protocol;
using CognitoClient.Retry;

namespace CognitoClient.Diagnostics;

/// <summary>A call that a span is recorded of; a type of its own, so that a call without one is not larger for it.</summary>
internal sealed class TracedCall(
    Activity activity, string operation, OperationAuth auth, byte[] body, RetryState retry, CancellationToken cancellationToken)
    : OperationCall(operation, auth, body, retry, cancellationToken)
{
    public override Activity? Activity => activity;
}
