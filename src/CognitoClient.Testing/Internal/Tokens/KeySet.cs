using System.Buffers.Text;
using System.Text.Json.Nodes;
using CognitoClient.Testing.Internal.Keys;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>Writes the JSON Web Key Set of a user pool (RFC 7517).</summary>
internal static class KeySet
{
    public static string Write(PoolKeys keys) =>
        new JsonObject { ["keys"] = new JsonArray(Write(keys.Id), Write(keys.Access)) }.ToJsonString();

    private static JsonObject Write(SigningKey key) => new()
    {
        ["alg"] = "RS256",
        ["e"] = Base64Url.EncodeToString(key.Exponent),
        ["kid"] = key.Id,
        ["kty"] = "RSA",
        ["n"] = Base64Url.EncodeToString(key.Modulus),
        ["use"] = "sig",
    };
}
