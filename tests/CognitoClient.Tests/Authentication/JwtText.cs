using System.Buffers.Text;
using System.Text;

namespace CognitoClient.Tests.Authentication;

/// <summary>Tokens that look like the service's, with a signature that nobody checks.</summary>
internal static class JwtText
{
    public static string Of(string payload) => $"{Encode("""{"alg":"RS256"}""")}.{Encode(payload)}.c2ln";

    public static string Expiring(DateTimeOffset time, string more = "") => Of($$"""{"exp":{{time.ToUnixTimeSeconds()}}{{more}}}""");

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
