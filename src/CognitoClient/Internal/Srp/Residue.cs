using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CognitoClient.Internal.Srp;

/// <summary>Arithmetic modulo the prime on buffers of <see cref="Digits.Lanes"/> lanes in Montgomery's form.</summary>
internal static class Residue
{
    /// <inheritdoc cref="Montgomery{TRows}.Multiply"/>
    public static void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> product)
    {
        if (Avx2.IsSupported)
        {
            Montgomery<Avx2Rows>.Multiply(a, b, product);
        }
        else if (Sse2.IsSupported)
        {
            Montgomery<Sse2Rows>.Multiply(a, b, product);
        }
        else
        {
            Montgomery<ScalarRows>.Multiply(a, b, product);
        }
    }

    /// <inheritdoc cref="Montgomery{TRows}.Square"/>
    public static void Square(ReadOnlySpan<ulong> a, Span<ulong> product)
    {
        if (Avx2.IsSupported)
        {
            Montgomery<Avx2Rows>.Square(a, product);
        }
        else if (Sse2.IsSupported)
        {
            Montgomery<Sse2Rows>.Square(a, product);
        }
        else
        {
            Montgomery<ScalarRows>.Square(a, product);
        }
    }

    /// <summary>Reads a big-endian number below 2^3072 and brings it into Montgomery's form.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, Span<ulong> residue)
    {
        Digits.Read(bytes, residue);
        Multiply(residue, SrpGroup.RSquared, residue);
    }

    /// <summary>Writes the fully reduced number as 384 bytes, big-endian.</summary>
    [SkipLocalsInit]
    public static void Write(ReadOnlySpan<ulong> residue, Span<byte> bytes)
    {
        Span<ulong> plain = stackalloc ulong[Digits.Lanes];
        Span<ulong> one = stackalloc ulong[Digits.Lanes];
        one.Clear();
        one[0] = 1;
        Multiply(residue, one, plain);
        SubtractOnce(plain);
        Digits.Write(plain, bytes);
        Digits.Clear(plain);
    }

    /// <summary>a - b, for b below twice the prime; the difference is below a plus twice the prime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Subtract(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> difference)
    {
        var modulus = SrpGroup.Modulus;
        long carry = 0;
        for (var i = 0; i < Digits.Count; i++)
        {
            carry += (long)(a[i] + 2 * modulus[i]) - (long)b[i];
            difference[i] = (ulong)carry & Digits.Mask;
            carry >>= Digits.Bits;
        }

        difference[Digits.Count..].Clear();
    }

    /// <summary>
    /// Multiplies by 2^<paramref name="bits"/>, at most 2^15. The unreduced result can be squared or multiplied.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ShiftLeft(Span<ulong> residue, int bits)
    {
        ulong carry = 0;
        for (var i = 0; i < Digits.Count; i++)
        {
            carry += residue[i] << bits;
            residue[i] = carry & Digits.Mask;
            carry >>= Digits.Bits;
        }
    }

    /// <summary>Reduces a number below twice the prime, with a mask instead of a branch.</summary>
    [SkipLocalsInit]
    private static void SubtractOnce(Span<ulong> number)
    {
        Span<ulong> reduced = stackalloc ulong[Digits.Count];
        var modulus = SrpGroup.Modulus;
        long borrow = 0;
        for (var i = 0; i < Digits.Count; i++)
        {
            borrow += (long)number[i] - (long)modulus[i];
            reduced[i] = (ulong)borrow & Digits.Mask;
            borrow >>= Digits.Bits;
        }

        var keep = (ulong)borrow;
        for (var i = 0; i < Digits.Count; i++)
        {
            number[i] = (number[i] & keep) | (reduced[i] & ~keep);
        }

        Digits.Clear(reduced);
    }
}
