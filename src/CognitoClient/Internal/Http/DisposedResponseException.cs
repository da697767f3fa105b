using System.Net;

namespace CognitoClient.Internal.Http;

/// <summary>A handler returned a response that was already disposed, for example the same one for several requests.</summary>
internal sealed class DisposedResponseException(HttpStatusCode statusCode, ObjectDisposedException exception)
    : Exception("The response was already disposed.", exception)
{
    public HttpStatusCode StatusCode { get; } = statusCode;
}
