using CognitoClient.Internal.Operations;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Calls;

/// <summary>The data of a call that are neither in the request nor in the state.</summary>
internal sealed record ServiceCall
{
    public required OperationDescriptor Operation { get; init; }

    public required Account Account { get; init; }

    /// <summary>Receives the messages to users.</summary>
    public required Outbox Outbox { get; init; }

    /// <summary>The region that the request was sent to.</summary>
    public required string Region { get; init; }

    public required string RequestId { get; init; }

    /// <summary>The time of the call, with milliseconds, as the service returns it.</summary>
    public required DateTimeOffset Now { get; init; }

    public required bool IsSigned { get; init; }

    public CancellationToken CancellationToken { get; init; }

    public IdGenerator Ids => Account.Ids;
}
