using CognitoClient.Signing;

namespace CognitoClient.Protocol;

/// <summary>One attempt of an operation: the message, and what the signing handler needs to know of it.</summary>
internal sealed class OperationRequest(
    Uri uri, string operation, OperationAuth auth, ReadOnlyMemory<byte> body, EndpointClock clock)
    : HttpRequestMessage(HttpMethod.Post, uri)
{
    public string Operation { get; } = operation;

    public OperationAuth Auth { get; } = auth;

    /// <summary>The bytes that <see cref="HttpRequestMessage.Content"/> was made from.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The clock of the signature.</summary>
    public EndpointClock Clock { get; } = clock;

    /// <summary>The time of the signature; null for a message without one.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Whether the signing handler has the message and has not passed it on yet: nothing was sent.</summary>
    public bool IsHeldBack { get; set; }
}
