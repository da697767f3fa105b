using System.Diagnostics;
using CognitoClient.Retry;

namespace CognitoClient.Protocol;

/// <summary>What all attempts of one call share.</summary>
internal class OperationCall(
    string operation, OperationAuth auth, byte[] body, RetryState retry, CancellationToken cancellationToken)
{
    public string Operation => operation;

    public OperationAuth Auth => auth;

    public byte[] Body => body;

    public RetryState Retry => retry;

    /// <summary>The caller's token.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether an attempt may have reached the service.</summary>
    public bool MayHaveRun { get; set; }

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();

    /// <summary>The call's span; null when nobody records it.</summary>
    public virtual Activity? Activity => null;
}
