namespace CognitoClient.Internal.Http;

/// <summary>What names a response to the service's support.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="RequestId">The request id; null when the response has none.</param>
/// <param name="ExtendedRequestId">The extended request id; null when the response has none.</param>
internal sealed record ResponseIdentity(int StatusCode, string? RequestId, string? ExtendedRequestId)
{
    public static ResponseIdentity From(HttpResponseMessage response) => new(
        (int)response.StatusCode, ErrorReader.RequestIdOf(response), ErrorReader.ExtendedRequestIdOf(response));
}
