using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>Signature Version 4: from a canonical request to the Authorization header.</summary>
internal static class SigV4Signer
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public const string Terminator = "aws4_request";

    public static string StringToSign(ReadOnlySpan<byte> canonicalRequest, SigningScope scope) =>
        $"{Algorithm}\n{scope.Timestamp}\n{scope.Text}\n{Convert.ToHexStringLower(SHA256.HashData(canonicalRequest))}";

    /// <summary>The key that signs everything within one day, region and service.</summary>
    public static byte[] DeriveKey(string secretAccessKey, SigningScope scope)
    {
        var secret = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        var date = Hmac(secret, scope.Date);
        var region = Hmac(date, scope.Region);
        var service = Hmac(region, scope.Service);
        return Hmac(service, Terminator);
    }

    public static string Authorization(string accessKeyId, SigningScope scope, string signedHeaders, string stringToSign, byte[] key) =>
        $"{Algorithm} Credential={accessKeyId}/{scope.Text}, SignedHeaders={signedHeaders}, "
        + $"Signature={Convert.ToHexStringLower(Hmac(key, stringToSign))}";

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
