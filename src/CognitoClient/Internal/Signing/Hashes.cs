using System.Security.Cryptography;

namespace CognitoClient.Internal.Signing;

/// <summary>
/// SHA-256 and HMAC-SHA256 with a reused state for each thread, because creating one takes longer than hashing a request.
/// </summary>
internal static class Hashes
{
    public const int Length = SHA256.HashSizeInBytes;

    [ThreadStatic]
    private static IncrementalHash? _sha256;

    [ThreadStatic]
    private static IncrementalHash? _hmac;

    [ThreadStatic]
    private static byte[]? _hmacKey;

    public static void Sha256(ReadOnlySpan<byte> data, Span<byte> destination)
    {
        _sha256 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(destination);
    }

    /// <param name="key">The key, which must not change afterwards.</param>
    /// <param name="data">The bytes to hash.</param>
    /// <param name="destination">The buffer for the hash.</param>
    public static void HmacSha256(byte[] key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
        if (_hmac is null || !ReferenceEquals(_hmacKey, key))
        {
            _hmac?.Dispose();
            _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            _hmacKey = key;
        }

        _hmac.AppendData(data);
        _hmac.GetHashAndReset(destination);
    }
}
