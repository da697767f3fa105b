using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>Signature Version 4: from a canonical request to the Authorization header.</summary>
internal static class SigV4Signer
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public const string Terminator = "aws4_request";

    // Making the hash's state of a key costs more than hashing a short text with it.
    [ThreadStatic]
    private static (byte[] Key, IncrementalHash Hmac) _last;

    /// <summary>The key that signs everything within one day, region and service.</summary>
    public static byte[] DeriveKey(string secretAccessKey, SigningScope scope)
    {
        var secret = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        var date = Hmac(secret, scope.Date);
        var region = Hmac(date, scope.Region);
        var service = Hmac(region, scope.Service);
        return Hmac(service, Terminator);
    }

    /// <summary>The string to sign up to its hash.</summary>
    public static byte[] StringToSignStart(SigningScope scope) => Encoding.UTF8.GetBytes($"{Algorithm}\n{scope.Timestamp}\n{scope.Text}\n");

    public static void WriteStringToSign(SigningBuffer output, byte[] start, ReadOnlySpan<byte> canonicalRequest)
    {
        output.Append(start);
        output.AppendHash(canonicalRequest);
    }

    /// <summary>The Authorization header up to its list of headers.</summary>
    public static string AuthorizationStart(string accessKeyId, SigningScope scope) =>
        $"{Algorithm} Credential={accessKeyId}/{scope.Text}, SignedHeaders=";

    public static string Authorization(string start, string signedHeaders, ReadOnlySpan<byte> stringToSign, byte[] key)
    {
        if (_last.Key != key)
        {
            _last.Hmac?.Dispose();
            _last = (key, IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<char> signature = stackalloc char[2 * HMACSHA256.HashSizeInBytes];
        _last.Hmac.AppendData(stringToSign);
        _last.Hmac.GetHashAndReset(hash);
        Convert.TryToHexStringLower(hash, signature, out _);
        return string.Concat(start, signedHeaders, ", Signature=", signature);
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
