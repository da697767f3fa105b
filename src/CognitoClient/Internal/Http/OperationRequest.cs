using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Http;

/// <summary>The message of one attempt, which the signing handler recognizes.</summary>
internal sealed class OperationRequest(Uri uri, OperationDescriptor operation) : HttpRequestMessage(HttpMethod.Post, uri)
{
    public OperationDescriptor Operation => operation;

    /// <summary>Whether an application's handler sent the message more than once.</summary>
    public bool WasSentAgain => Content is OperationContent { TimesSent: > 1 };

    /// <summary>Whether the service may have got the message: not before a connection has begun to take its bytes.</summary>
    /// <param name="failedToConnect">Whether the last thing that went wrong was the connection.</param>
    public bool MayHaveArrived(bool failedToConnect) => Content is OperationContent own ? own.TimesSent > 0 : !failedToConnect;
}
