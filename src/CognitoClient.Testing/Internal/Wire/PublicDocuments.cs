using System.Net;
using System.Text;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Answers GET requests: the public keys and the OpenID configuration of a user pool.</summary>
internal static class PublicDocuments
{
    public static HttpResponseMessage Respond(Account account, HttpRequestMessage request)
    {
        var path = request.RequestUri?.AbsolutePath.Split('/') ?? [];
        var poolId = path is ["", var id, ".well-known", _] ? Uri.UnescapeDataString(id) : "";
        var pool = account.AllPools.FirstOrDefault(candidate => candidate.Id == poolId);
        return path switch
        {
            _ when request.Method != HttpMethod.Get =>
                new HttpResponseMessage(HttpStatusCode.MethodNotAllowed) { RequestMessage = request },
            ["", _, ".well-known", "jwks.json" or "openid-configuration"] when pool is null =>
                Json(request, HttpStatusCode.BadRequest, $$"""{"message":"User pool {{poolId}} does not exist."}"""),
            ["", _, ".well-known", "jwks.json"] => Json(request, HttpStatusCode.OK, KeySet.Write(pool!.Keys)),
            ["", _, ".well-known", "openid-configuration"] => Json(request, HttpStatusCode.OK, OpenIdConfiguration.Write(pool!)),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request },
        };
    }

    private static HttpResponseMessage Json(HttpRequestMessage request, HttpStatusCode status, string json) => new(status)
    {
        RequestMessage = request,
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    };
}
