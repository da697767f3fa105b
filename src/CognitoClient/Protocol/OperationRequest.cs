using CognitoClient.Signing;

namespace CognitoClient.Protocol;

/// <summary>One attempt of an operation: the message, and what the signing handler needs to know of it.</summary>
internal sealed class OperationRequest(
    Uri uri, string operation, OperationAuth auth, EndpointClock clock)
    : HttpRequestMessage(HttpMethod.Post, uri)
{
    public string Operation { get; } = operation;

    public OperationAuth Auth { get; } = auth;

    /// <summary>The clock of the signature.</summary>
    public EndpointClock Clock { get; } = clock;

    /// <summary>The time of the signature; null for a message without one.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Where the message was passed on to; null until the signing handler did.</summary>
    public Uri? SentTo { get; set; }

    /// <summary>Whether a redirect was followed: with the message, its secrets went to another place.</summary>
    public bool WasRedirected => SentTo is not null && !ReferenceEquals(SentTo, RequestUri);

    /// <summary>Whether the service may have got the message: false while it is being signed and until a connection takes the body.</summary>
    public bool MayHaveArrived => SentTo is not null && Content is not OperationContent { WasRead: false };
}
