using System.Security.Cryptography;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Testing.Internal.Srp;

/// <summary>The server's side of SRP, on the client's arithmetic.</summary>
internal static class SrpServer
{
    /// <summary>Bytes of a fresh secret exponent.</summary>
    public const int SecretSize = GeneratorTable.ExponentSize;

    /// <summary>The verifier v = g^x, in 384 bytes.</summary>
    public static byte[] Verifier(ReadOnlySpan<byte> privateKey)
    {
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        Power.RaiseTwo(privateKey, power);
        return Write(power);
    }

    /// <summary>The public value B = k v + g^b, in 384 bytes.</summary>
    /// <param name="verifier">The verifier, below 2^3072.</param>
    /// <param name="secret">b.</param>
    public static byte[] PublicValue(ReadOnlySpan<byte> verifier, ReadOnlySpan<byte> secret)
    {
        Span<ulong> sum = stackalloc ulong[Digits.Lanes];
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        Residue.Read(verifier, sum);
        Residue.Multiply(sum, SrpGroup.Multiplier, sum);
        Power.RaiseTwo(secret, power);
        Add(sum, power);
        return Write(sum);
    }

    /// <summary>The shared secret S = (A v^u)^b, in 384 bytes.</summary>
    /// <param name="a">A, which <see cref="IsUsable"/>.</param>
    /// <param name="verifier">The verifier.</param>
    /// <param name="scrambler">u.</param>
    /// <param name="secret">b.</param>
    public static byte[] SharedSecret(
        ReadOnlySpan<byte> a, ReadOnlySpan<byte> verifier, ReadOnlySpan<byte> scrambler, ReadOnlySpan<byte> secret)
    {
        Span<ulong> number = stackalloc ulong[Digits.Lanes];
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        Residue.Read(verifier, number);
        Power.Raise(number, scrambler, power);
        Residue.Read(a, number);
        Residue.Multiply(number, power, number);
        Power.Raise(number, secret, power);
        return Write(power);
    }

    /// <summary>Returns true unless A is a multiple of the prime, or longer than the prime.</summary>
    /// <remarks>A multiple of the prime would make the shared secret zero, whatever the password.</remarks>
    public static bool IsUsable(ReadOnlySpan<byte> a)
    {
        var unsigned = SrpInteger.Unsigned(a);
        if (unsigned.IsEmpty || unsigned.Length > SrpGroup.Size)
        {
            return false;
        }

        // Below 2^3072, N is the only other multiple.
        Span<ulong> number = stackalloc ulong[Digits.Lanes];
        Digits.Read(unsigned, number);
        return !number.SequenceEqual(SrpGroup.Modulus);
    }

    /// <summary>The signature that proves the knowledge of the password.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="secretBlock">The secret block.</param>
    /// <param name="timestamp">The time, as the client wrote it.</param>
    public static byte[] Signature(SrpServerExchange exchange, ReadOnlySpan<byte> secretBlock, ReadOnlySpan<byte> timestamp)
    {
        var scrambler = SrpHash.Scrambler(exchange.ClientValue, SrpInteger.TwosComplement(exchange.PublicValue));
        var shared = SharedSecret(SrpInteger.Unsigned(exchange.ClientValue), exchange.Verifier, scrambler, exchange.Secret);
        Span<byte> key = stackalloc byte[16];
        SrpHash.SigningKey(shared, scrambler, key);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(exchange.Group);
        hmac.AppendData(exchange.Identity);
        hmac.AppendData(secretBlock);
        hmac.AppendData(timestamp);
        return hmac.GetHashAndReset();
    }

    /// <summary>Adds a number below twice the prime to another one. The sum can be multiplied.</summary>
    private static void Add(Span<ulong> sum, ReadOnlySpan<ulong> number)
    {
        ulong carry = 0;
        for (var i = 0; i < Digits.Count; i++)
        {
            carry += sum[i] + number[i];
            sum[i] = carry & Digits.Mask;
            carry >>= Digits.Bits;
        }
    }

    private static byte[] Write(ReadOnlySpan<ulong> residue)
    {
        var bytes = new byte[SrpGroup.Size];
        Residue.Write(residue, bytes);
        return bytes;
    }
}
