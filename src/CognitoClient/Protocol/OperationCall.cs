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

    /// <summary>Whether an attempt may have reached the service.</summary>
    public bool MayHaveRun { get; set; }

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();
}
