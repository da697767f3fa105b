using System.Globalization;
using System.Numerics;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

/// <summary>The group and the client's buffers as <see cref="BigInteger"/>, from the vectors' own modulus.</summary>
internal static class Numbers
{
    public static BigInteger N { get; } = Parse(TestVectors.ReadText("srp.json", "N"));

    public static BigInteger R { get; } = BigInteger.One << (Digits.Bits * Digits.Count);

    public static BigInteger Parse(string hex) => BigInteger.Parse("0" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static BigInteger Of(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>What a buffer holds. A digit that is too large, or a lane past the digits that is not zero, is a failure.</summary>
    public static BigInteger Of(ReadOnlySpan<ulong> buffer)
    {
        Assert.False(buffer[..Digits.Count].ContainsAnyExceptInRange(0UL, Digits.Mask));
        Assert.False(buffer[Digits.Count..Digits.Lanes].ContainsAnyExcept(0UL));
        var bytes = new byte[Digits.Bits * Digits.Count / 8];
        for (var i = 0; i < Digits.Count; i += 2)
        {
            var pair = buffer[i] | (buffer[i + 1] << Digits.Bits);
            for (var j = 0; j < 7; j++)
            {
                bytes[(i / 2 * 7) + j] = (byte)(pair >> (8 * j));
            }
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>A buffer that holds a number of up to 3,136 bits.</summary>
    public static ulong[] Buffer(BigInteger number)
    {
        var buffer = new ulong[Digits.Lanes];
        var bytes = number.ToByteArray(isUnsigned: true);
        for (var i = 0; i < bytes.Length; i++)
        {
            var (digit, offset) = Math.DivRem(8 * i, Digits.Bits);
            var shifted = (ulong)bytes[i] << offset;
            buffer[digit] |= shifted & Digits.Mask;
            if (shifted > Digits.Mask)
            {
                buffer[digit + 1] |= shifted >> Digits.Bits;
            }
        }

        return buffer;
    }

    /// <summary>The number that a buffer means in Montgomery's form.</summary>
    public static BigInteger FromMontgomery(ReadOnlySpan<ulong> buffer)
    {
        var bytes = new byte[SrpGroup.Size];
        Residue.Write(buffer, bytes);
        return Of(bytes);
    }
}
