using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CognitoClient.Internal.Srp;

/// <summary>A number of up to 3,136 bits as 112 digits of 28 bits, least significant first, each in a lane of 64 bits.</summary>
/// <remarks>
/// The 36 free bits of a lane hold the sum of all products of a column, so that a multiplication needs no carries: additions do not wait
/// for each other, and vector units, which have no carry, process four lanes at a time.
/// </remarks>
internal static class Digits
{
    /// <summary>Bits in a digit. 2 * 112 products of two digits and a carry stay below 2^64.</summary>
    public const int Bits = 28;

    /// <summary>Digits in a number: 64 bits more than the modulus has, so that products need no final subtraction.</summary>
    public const int Count = 112;

    /// <summary>Lanes of a buffer: the digits, and zeros for the vectors that read past them.</summary>
    public const int Lanes = Count + 4;

    /// <summary>The largest digit.</summary>
    public const ulong Mask = (1UL << Bits) - 1;

    /// <summary>Reads a big-endian number of at most 384 bytes. Its length is no secret, its bytes may be.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, Span<ulong> digits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, SrpGroup.Size);
        digits.Clear();
        for (var i = 0; i < bytes.Length; i++)
        {
            var (digit, offset) = Math.DivRem(8 * i, Bits);
            var shifted = (ulong)bytes[^(i + 1)] << offset;
            digits[digit] |= shifted & Mask;
            digits[digit + 1] |= shifted >> Bits;
        }
    }

    /// <summary>Writes the lowest 3,072 bits, big-endian.</summary>
    public static void Write(ReadOnlySpan<ulong> digits, Span<byte> bytes)
    {
        for (var i = 0; i < SrpGroup.Size; i++)
        {
            var (digit, offset) = Math.DivRem(8 * i, Bits);
            bytes[SrpGroup.Size - 1 - i] = (byte)((digits[digit] | digits[digit + 1] << Bits) >> offset);
        }
    }

    /// <summary>Overwrites a secret with zeros.</summary>
    public static void Clear(Span<ulong> digits) => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(digits));
}
