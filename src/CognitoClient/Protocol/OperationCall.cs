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

    /// <summary>Whether the service may have carried an attempt out that failed: it was sent, and no answer says that it was not.</summary>
    public bool MayHaveSucceeded { get; set; }

    /// <summary>Whether an attempt was answered with an error.</summary>
    public bool WasRefused { get; set; }

    /// <summary>Whether a paginator makes the call.</summary>
    public bool IsPaged { get; } = PagedCall.IsStarting;

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();

    /// <summary>The call's span; null when nobody records it.</summary>
    public virtual Activity? Activity => null;
}
