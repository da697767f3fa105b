using CognitoClient.Retry;

namespace CognitoClient.Protocol;

/// <summary>What all attempts of one call share.</summary>
internal sealed class OperationCall
{
    public required string Operation { get; init; }

    public required OperationAuth Auth { get; init; }

    public required byte[] Body { get; init; }

    public required RetryState Retry { get; init; }

    /// <summary>The caller's token.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Whether the service may have carried an attempt out that failed: it was sent, and no answer says that it was not.</summary>
    public bool MayHaveSucceeded { get; set; }

    /// <summary>Whether an attempt was answered with an error.</summary>
    public bool WasRefused { get; set; }

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();
}
