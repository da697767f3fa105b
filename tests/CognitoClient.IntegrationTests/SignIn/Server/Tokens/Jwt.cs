using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Tokens;

/// <summary>JSON web tokens, signed with HMAC-SHA256: the service signs with RSA, which costs a test more than it shows.</summary>
internal sealed class Jwt(byte[] key)
{
    private static readonly string Header = Encode("""{"kid":"loopback","alg":"HS256"}""");

    public string Write(JsonObject claims)
    {
        var content = $"{Header}.{Encode(claims.ToJsonString())}";
        return $"{content}.{Signature(content)}";
    }

    /// <summary>The claims of a token that this key has signed; null for any other text.</summary>
    public JsonObject? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || Signature(token[..end]) != token[(end + 1)..])
        {
            return null;
        }

        return JsonNode.Parse(Base64Url.DecodeFromChars(token[..end].Split('.')[1])) as JsonObject;
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private string Signature(string content) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));
}
