namespace CognitoClient.Internal.Http;

/// <summary>The status and the IDs of a response.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="RequestId">The request ID; null if the response has none.</param>
/// <param name="ExtendedRequestId">The extended request ID; null if the response has none.</param>
internal sealed record ResponseIdentity(int StatusCode, string? RequestId, string? ExtendedRequestId)
{
    public static ResponseIdentity From(HttpResponseMessage response) => new(
        (int)response.StatusCode, ErrorReader.GetRequestId(response), ErrorReader.GetExtendedRequestId(response));
}
