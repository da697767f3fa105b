namespace CognitoClient.Protocol;

/// <summary>One attempt of an operation: the message, and what the signing handler needs to know of it.</summary>
internal sealed class OperationRequest(Uri uri, string operation, OperationAuth auth, ReadOnlyMemory<byte> body)
    : HttpRequestMessage(HttpMethod.Post, uri)
{
    public string Operation { get; } = operation;

    public OperationAuth Auth { get; } = auth;

    /// <summary>The bytes that <see cref="HttpRequestMessage.Content"/> was made from.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>Whether the signing handler has the message and has not passed it on yet: nothing was sent.</summary>
    public bool IsHeldBack { get; set; }
}
