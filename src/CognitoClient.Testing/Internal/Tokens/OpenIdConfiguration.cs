using System.Text.Json.Nodes;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The issuer of a user pool, and its OpenID configuration (OpenID Connect Discovery).</summary>
internal static class OpenIdConfiguration
{
    /// <summary>The value of the <c>iss</c> claim.</summary>
    public static string Issuer(UserPool pool) => pool.Settings.IssuerConfiguration?.Type == IssuerType.Updated
        ? $"https://issuer-cognito-idp.{pool.Region}.amazonaws.com/{pool.Id}"
        : $"https://cognito-idp.{pool.Region}.amazonaws.com/{pool.Id}";

    public static string Write(UserPool pool)
    {
        var issuer = Issuer(pool);
        var document = new JsonObject
        {
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["issuer"] = issuer,
            ["jwks_uri"] = $"{issuer}/.well-known/jwks.json",
            ["response_types_supported"] = new JsonArray("code", "token"),
            ["scopes_supported"] = new JsonArray("openid", "email", "phone", "profile"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post"),
        };
        if (pool.Settings.Domain is { } domain)
        {
            var host = $"https://{domain}.auth.{pool.Region}.amazoncognito.com";
            document["authorization_endpoint"] = $"{host}/oauth2/authorize";
            document["end_session_endpoint"] = $"{host}/logout";
            document["revocation_endpoint"] = $"{host}/oauth2/revoke";
            document["token_endpoint"] = $"{host}/oauth2/token";
            document["userinfo_endpoint"] = $"{host}/oauth2/userInfo";
        }

        return document.ToJsonString();
    }
}
