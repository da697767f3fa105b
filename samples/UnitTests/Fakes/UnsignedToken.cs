using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace UnitTests.Fakes;

/// <summary>Creates JSON Web Tokens for code that reads claims without verifying them.</summary>
internal static class UnsignedToken
{
    public static string Create(JsonObject claims)
    {
        var header = Base64Url.EncodeToString("""{"alg":"none"}"""u8);
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return $"{header}.{payload}.";
    }
}
