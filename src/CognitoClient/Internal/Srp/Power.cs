using System.Runtime.CompilerServices;

namespace CognitoClient.Internal.Srp;

/// <summary>Powers modulo the prime, in time that depends on the exponent's length in bytes and on nothing else of it.</summary>
internal static class Power
{
    private const int TableSize = 16;

    /// <summary>
    /// A power with a secret base and a secret exponent, four bits of the exponent at a time. See <see cref="PowerTable"/> for how
    /// the factor is looked up.
    /// </summary>
    [SkipLocalsInit]
    public static void Raise(ReadOnlySpan<ulong> number, ReadOnlySpan<byte> exponent, Span<ulong> power)
    {
        Span<ulong> table = stackalloc ulong[TableSize * Digits.Lanes];
        Span<ulong> factor = stackalloc ulong[Digits.Lanes];
        SrpGroup.One.CopyTo(table);
        number.CopyTo(table[Digits.Lanes..]);
        for (var i = 2; i < TableSize; i++)
        {
            Residue.Multiply(PowerTable.Entry(table, i - 1), number, PowerTable.Entry(table, i));
        }

        SrpGroup.One.CopyTo(power);
        foreach (var pair in exponent)
        {
            for (var shift = 4; shift >= 0; shift -= 4)
            {
                SquareFourTimes(power);
                PowerTable.Select(table, (pair >> shift) & 0xF, factor);
                Residue.Multiply(power, factor, power);
            }
        }

        Digits.Clear(table);
        Digits.Clear(factor);
    }

    /// <summary>
    /// A power of 2, the generator. Multiplying by up to 2^15 is a shift, so nothing is looked up at all. Exponents of 256 bits, which are
    /// those of every sign-in, go through <see cref="GeneratorTable"/> in half the time.
    /// </summary>
    public static void RaiseTwo(ReadOnlySpan<byte> exponent, Span<ulong> power)
    {
        if (exponent.Length == GeneratorTable.ExponentSize)
        {
            GeneratorTable.Raise(exponent, power);
            return;
        }

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
}
