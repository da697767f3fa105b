using System.Security.Cryptography;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Srp;

/// <summary>The hashes of the protocol.</summary>
internal static class SrpHash
{
    /// <summary>x = H(salt | H(group | identity | ":" | password)), the private key of a password; a secret.</summary>
    /// <param name="salt">The salt as two's complement.</param>
    /// <param name="group">The part of the pool ID after <c>_</c>, or the device group key.</param>
    /// <param name="identity">The user's identity at the service, or the device key.</param>
    /// <param name="password">The password, which is not normalized.</param>
    public static byte[] PrivateKey(ReadOnlySpan<byte> salt, string group, string identity, string password)
    {
        var secret = StrictText.GetBytes(password, nameof(password));
        Span<byte> inner = stackalloc byte[SHA256.HashSizeInBytes];
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(StrictText.GetBytes(group, nameof(group)));
            hash.AppendData(StrictText.GetBytes(identity, nameof(identity)));
            hash.AppendData(":"u8);
            hash.AppendData(secret);
            hash.GetHashAndReset(inner);
            hash.AppendData(salt);
            hash.AppendData(inner);
            return hash.GetHashAndReset();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(inner);
        }
    }

    /// <summary>u = H(A | B), both as two's complement.</summary>
    /// <exception cref="SrpProtocolException">u is zero.</exception>
    public static byte[] Scrambler(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(a);
        hash.AppendData(b);
        return RefuseZero(hash.GetHashAndReset());
    }

    /// <summary>The signing key of 16 bytes: HKDF-SHA-256 of S with salt u, both as two's complement; a secret.</summary>
    public static void SigningKey(ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> scrambler, Span<byte> key)
    {
        var secret = SrpInteger.TwosComplement(sharedSecret);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, SrpInteger.TwosComplement(scrambler), "Caldera Derived Key"u8);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>With u = 0, the password would have no effect.</summary>
    internal static byte[] RefuseZero(byte[] scrambler) =>
        scrambler.AsSpan().ContainsAnyExcept((byte)0)
            ? scrambler
            : throw new SrpProtocolException("The hash of SRP_A and SRP_B is zero.");
}
