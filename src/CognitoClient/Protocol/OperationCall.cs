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
    public string InvocationId { get; } = NewId();

    /// <summary>The call's span; null when nobody records it.</summary>
    public virtual Activity? Activity => null;

    // A random UUID (RFC 9562, version 4) that has to be unique but no secret: without the system call of Guid.NewGuid.
    private static string NewId()
    {
        Span<byte> id = stackalloc byte[16];
        Random.Shared.NextBytes(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}
