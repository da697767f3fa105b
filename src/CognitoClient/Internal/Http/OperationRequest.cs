using CognitoClient.Internal.Signing;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Http;

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

    /// <summary>How often the signing handler has passed the message on: more than once if a handler of a user sends it again.</summary>
    public int Sends { get; set; }

    /// <summary>Where a redirect took the message, with its secrets; null if there was none.</summary>
    public Uri? RedirectedTo { get; set; }

    /// <summary>Whether the message was sent before: what became of that, only the handler that sent it again knows.</summary>
    public bool WasSentAgain => Sends > 1 || Content is OperationContent { Reads: > 1 };

    /// <summary>Whether the service may have got the message: not before a connection has begun to take its body.</summary>
    /// <param name="failedToConnect">Whether the last thing that went wrong was the connection.</param>
    public bool MayHaveArrived(bool failedToConnect) =>
        Content is OperationContent own ? own.Reads > 0 : Sends > 1 || (Sends == 1 && !failedToConnect);
}
