using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CognitoClient.Internal.Srp;

/// <summary>S = (B - k * g^x)^(a + u * x) modulo N, which only someone who knows the password or its verifier can compute.</summary>
internal static class SharedSecret
{
    /// <summary>S in 384 bytes.</summary>
    /// <param name="b">B, in two's complement or unsigned.</param>
    /// <param name="a">The secret exponent.</param>
    /// <param name="scrambler">u, 32 bytes.</param>
    /// <param name="privateKey">x, 32 bytes.</param>
    /// <exception cref="SrpProtocolException">B is a multiple of N, or longer than N.</exception>
    [SkipLocalsInit]
    public static byte[] Compute(
        ReadOnlySpan<byte> b, ReadOnlySpan<byte> a, ReadOnlySpan<byte> scrambler, ReadOnlySpan<byte> privateKey)
    {
        Span<ulong> number = stackalloc ulong[Digits.Lanes];
        Span<ulong> verifier = stackalloc ulong[Digits.Lanes];
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        // The only step that throws, before anything secret is computed.
        ReadPublicValue(b, number);
        byte[] exponent = [];
        try
        {
            Power.RaiseTwo(privateKey, verifier);
            Residue.Multiply(verifier, SrpGroup.Multiplier, verifier);
            Residue.Subtract(number, verifier, number);

            exponent = Exponent(a, scrambler, privateKey);
            Power.Raise(number, exponent, power);
            var secret = new byte[SrpGroup.Size];
            Residue.Write(power, secret);
            return secret;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(exponent);
            Digits.Clear(number);
            Digits.Clear(verifier);
            Digits.Clear(power);
        }
    }

    /// <summary>a + u * x. The length of the result depends only on the lengths.</summary>
    internal static byte[] Exponent(ReadOnlySpan<byte> a, ReadOnlySpan<byte> scrambler, ReadOnlySpan<byte> privateKey)
    {
        var productLength = scrambler.Length + privateKey.Length;
        // (2^256 - 1)^2 + 2^256 - 1 is below 2^512: the usual sum needs no more room than the product.
        var carries = a.Length > Math.Min(scrambler.Length, privateKey.Length);
        var length = carries ? Math.Max(productLength, a.Length) + 1 : productLength;
        Span<uint> columns = stackalloc uint[length];
        columns.Clear();
        for (var i = 0; i < scrambler.Length; i++)
        {
            for (var j = 0; j < privateKey.Length; j++)
            {
                columns[i + j] += (uint)scrambler[^(i + 1)] * privateKey[^(j + 1)];
            }
        }

        var exponent = new byte[length];
        uint carry = 0;
        for (var i = 0; i < length; i++)
        {
            carry += columns[i] + (i < a.Length ? a[^(i + 1)] : 0u);
            exponent[^(i + 1)] = (byte)carry;
            carry >>= 8;
        }

        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(columns));
        return exponent;
    }

    /// <summary>Reads B into Montgomery form. B is public, so the checks may branch.</summary>
    private static void ReadPublicValue(ReadOnlySpan<byte> b, Span<ulong> number)
    {
        var unsigned = SrpInteger.Unsigned(b);
        if (unsigned.Length > SrpGroup.Size)
        {
            throw new SrpProtocolException("SRP_B has more than 3,072 bits.");
        }

        Digits.Read(unsigned, number);
        // Below 2^3072 there are two multiples of N: zero and N itself.
        if (unsigned.IsEmpty || number.SequenceEqual(SrpGroup.Modulus))
        {
            throw new SrpProtocolException("SRP_B is a multiple of the group's prime.");
        }

        Residue.Multiply(number, SrpGroup.RSquared, number);
    }
}
