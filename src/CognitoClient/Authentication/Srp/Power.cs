using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CognitoClient.Authentication.Srp;

/// <summary>Powers modulo the prime, in time that depends on the exponent's length in bytes and on nothing else of it.</summary>
internal static class Power
{
    private const int TableSize = 16;

    /// <summary>
    /// A power with a secret base and a secret exponent, four bits of the exponent at a time. Of the sixteen powers of the base all are read
    /// each time, and masks keep the one wanted: neither a branch nor an address depends on the exponent.
    /// </summary>
    [SkipLocalsInit]
    public static void Of(ReadOnlySpan<ulong> number, ReadOnlySpan<byte> exponent, Span<ulong> power)
    {
        Span<ulong> table = stackalloc ulong[TableSize * Digits.Lanes];
        Span<ulong> factor = stackalloc ulong[Digits.Lanes];
        SrpGroup.One.CopyTo(table);
        number.CopyTo(table[Digits.Lanes..]);
        for (var i = 2; i < TableSize; i++)
        {
            Residue.Multiply(Entry(table, i - 1), number, Entry(table, i));
        }

        SrpGroup.One.CopyTo(power);
        foreach (var pair in exponent)
        {
            for (var shift = 4; shift >= 0; shift -= 4)
            {
                SquareFourTimes(power);
                Select(table, (pair >> shift) & 0xF, factor);
                Residue.Multiply(power, factor, power);
            }
        }

        Digits.Clear(table);
        Digits.Clear(factor);
    }

    /// <summary>
    /// A power of 2, the generator. Multiplying by up to 2^15 is a shift, so nothing is looked up at all, and no table of powers is kept.
    /// </summary>
    public static void OfTwo(ReadOnlySpan<byte> exponent, Span<ulong> power)
    {
        SrpGroup.One.CopyTo(power);
        foreach (var pair in exponent)
        {
            SquareFourTimes(power);
            Residue.ShiftLeft(power, pair >> 4);
            SquareFourTimes(power);
            Residue.ShiftLeft(power, pair & 0xF);
        }
    }

    private static void SquareFourTimes(Span<ulong> number)
    {
        Residue.Square(number, number);
        Residue.Square(number, number);
        Residue.Square(number, number);
        Residue.Square(number, number);
    }

    private static Span<ulong> Entry(Span<ulong> table, int index) => table.Slice(index * Digits.Lanes, Digits.Lanes);

    private static void Select(Span<ulong> table, int index, Span<ulong> entry)
    {
        var target = MemoryMarshal.Cast<ulong, Vector<ulong>>(entry);
        target.Clear();
        for (var i = 0; i < TableSize; i++)
        {
            // All ones where i is the index: the difference of two equal numbers alone has no bit set.
            var mask = new Vector<ulong>((ulong)((((long)i ^ (long)index) - 1) >> 63));
            var source = MemoryMarshal.Cast<ulong, Vector<ulong>>(Entry(table, i));
            for (var j = 0; j < target.Length; j++)
            {
                target[j] |= source[j] & mask;
            }
        }
    }
}
