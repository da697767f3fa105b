using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CognitoClient.Internal.Srp;

/// <summary>Products modulo the 3,072-bit prime in Montgomery's form, where the factor is R = 2^3136.</summary>
/// <remarks>
/// <para>R is 2^64 times the prime, so a product of two numbers below 2^3100 comes out below twice the prime and can go into the next
/// product as it is: there is no comparison and no subtraction whose outcome depends on a value.</para>
/// <para>Four rows are added at a time. Every load, multiplication and addition is the same for all values.</para>
/// <para>The hot methods skip the first tier of compilation: otherwise the first sign-in of a process would run all of it
/// unoptimized.</para>
/// </remarks>
internal static unsafe class Montgomery<TRows>
    where TRows : struct, IDigitRows
{
    /// <summary>a * b / R modulo the prime, below twice the prime.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> product)
    {
        var columns = stackalloc ulong[2 * Digits.Count];
        var quotient = stackalloc ulong[4];
        new Span<ulong>(columns, 2 * Digits.Count).Clear();
        fixed (ulong* x = a[..Digits.Lanes], y = b[..Digits.Lanes], n = SrpGroup.Modulus)
        {
            for (var i = 0; i < Digits.Count; i += 4)
            {
                AddCorner(columns + i, x + i, y);
                Divide(columns + i, quotient, n);
                TRows.Add(columns + i, 4, x + i, y, quotient, n);
            }
        }

        Carry(columns + Digits.Count, product);
        Digits.Clear(new Span<ulong>(columns, 2 * Digits.Count));
    }

    /// <summary>
    /// a * a / R modulo the prime, below twice the prime: each product of two different digits is taken once and doubled.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Square(ReadOnlySpan<ulong> a, Span<ulong> product)
    {
        var columns = stackalloc ulong[2 * Digits.Count];
        var twice = stackalloc ulong[Digits.Lanes];
        var quotient = stackalloc ulong[4];
        new Span<ulong>(columns, 2 * Digits.Count).Clear();
        fixed (ulong* x = a[..Digits.Lanes], n = SrpGroup.Modulus)
        {
            for (var i = 0; i < Digits.Lanes; i++)
            {
                twice[i] = 2 * x[i];
            }

            for (var i = 0; i < Digits.Count; i += 4)
            {
                AddSquare(columns + 2 * i, x + i);
                // The digits that the four rows have used up are zero from here on.
                new Span<ulong>(twice + i, 4).Clear();
                Divide(columns + i, quotient, n);
                TRows.Add(columns + i, 4, i + 4, quotient, n);
                TRows.Add(columns + i, i + 4, x + i, twice, quotient, n);
            }
        }

        Carry(columns + Digits.Count, product);
        Digits.Clear(new Span<ulong>(columns, 2 * Digits.Count));
        Digits.Clear(new Span<ulong>(twice, Digits.Lanes));
    }

    /// <summary>The lowest four columns of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddCorner(ulong* columns, ulong* x, ulong* y)
    {
        columns[0] += x[0] * y[0];
        columns[1] += x[0] * y[1] + x[1] * y[0];
        columns[2] += x[0] * y[2] + x[1] * y[1] + x[2] * y[0];
        columns[3] += x[0] * y[3] + x[1] * y[2] + x[2] * y[1] + x[3] * y[0];
    }

    /// <summary>The square of four digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSquare(ulong* columns, ulong* x)
    {
        columns[0] += x[0] * x[0];
        columns[1] += 2 * x[0] * x[1];
        columns[2] += 2 * x[0] * x[2] + x[1] * x[1];
        columns[3] += 2 * (x[0] * x[3] + x[1] * x[2]);
        columns[4] += 2 * x[1] * x[3] + x[2] * x[2];
        columns[5] += 2 * x[2] * x[3];
        columns[6] += x[3] * x[3];
    }

    /// <summary>
    /// The four digits of the multiple of the prime that makes the lowest four columns zero, and the carry out of these. The prime is -1
    /// modulo 2^28 (modulo 2^64, in fact), so each digit of the quotient is that of the column.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Divide(ulong* columns, ulong* quotient, ulong* n)
    {
        var sum = columns[0];
        quotient[0] = sum & Digits.Mask;
        sum = ((sum + quotient[0] * n[0]) >> Digits.Bits) + columns[1] + quotient[0] * n[1];
        quotient[1] = sum & Digits.Mask;
        sum = ((sum + quotient[1] * n[0]) >> Digits.Bits) + columns[2] + quotient[0] * n[2] + quotient[1] * n[1];
        quotient[2] = sum & Digits.Mask;
        sum = ((sum + quotient[2] * n[0]) >> Digits.Bits) + columns[3] + quotient[0] * n[3] + quotient[1] * n[2] + quotient[2] * n[1];
        quotient[3] = sum & Digits.Mask;
        columns[4] += (sum + quotient[3] * n[0]) >> Digits.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Carry(ulong* columns, Span<ulong> product)
    {
        ulong carry = 0;
        ref var target = ref MemoryMarshal.GetReference(product[..Digits.Lanes]);
        for (var i = 0; i < Digits.Count; i++)
        {
            carry += columns[i];
            Unsafe.Add(ref target, i) = carry & Digits.Mask;
            carry >>= Digits.Bits;
        }

        product[Digits.Count..].Clear();
    }
}
