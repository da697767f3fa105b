using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Http;

/// <summary>The message of one attempt, which the signing handler recognizes.</summary>
internal class OperationRequest(Uri uri, OperationDescriptor operation) : HttpRequestMessage(HttpMethod.Post, uri)
{
    public OperationDescriptor Operation => operation;

    /// <summary>The bytes of the request; empty if a handler of the application replaced the content.</summary>
    public ReadOnlySpan<byte> Body => Content is OperationContent content ? content.Bytes : default;

    /// <summary>The headers of the call's options, which are signed; null for none.</summary>
    public virtual IReadOnlyDictionary<string, string>? CallHeaders => null;

    /// <summary>The transport's task, after the signing handler has passed the message on; null before.</summary>
    public Task<HttpResponseMessage>? Transmission { get; private set; }

    /// <summary>The handler that the signing handler has passed the message to; null before.</summary>
    public HttpMessageHandler? Transport { get; private set; }

    /// <summary>True if a connection has started to read the message's bytes.</summary>
    public bool WasSent => Content is OperationContent { TimesSent: > 0 };

    /// <summary>True if a handler of the application sent the message more than once.</summary>
    public bool WasSentAgain => Content is OperationContent { TimesSent: > 1 };

    /// <summary>True if the message may have reached the service, that is, if a connection has started to read its bytes.</summary>
    /// <param name="failedToConnect">True if the attempt failed to connect.</param>
    public bool MayHaveArrived(bool failedToConnect) => Content is OperationContent ? WasSent : !failedToConnect;

    /// <summary>Prevents a handler that was abandoned from sending the message later.</summary>
    // Disposed content cannot be sent, whether or not the handler has buffered or replaced it.
    public void Abandon() => Content?.Dispose();

    /// <summary>Records that the signing handler has passed the message on.</summary>
    /// <param name="transmission">The transport's task.</param>
    /// <param name="transport">The transport.</param>
    public Task<HttpResponseMessage> PassOn(Task<HttpResponseMessage> transmission, HttpMessageHandler? transport)
    {
        Transport = transport;
        Transmission = transmission;
        return transmission;
    }
}

/// <summary>The message of a call with headers of its options. A separate class, so that other messages need no field.</summary>
internal sealed class ExtendedRequest(Uri uri, OperationDescriptor operation, IReadOnlyDictionary<string, string> headers)
    : OperationRequest(uri, operation)
{
    public override IReadOnlyDictionary<string, string> CallHeaders => headers;
}
