using System.Runtime.CompilerServices;

namespace CognitoClient.Internal.Srp;

/// <summary>
/// Powers of the generator for exponents of 256 bits (the comb method of Lim and Lee). The exponent's bits form six rows of 43. Each
/// column takes one squaring and one product with the power that five of its bits select. The sixth bit doubles, without a table.
/// </summary>
/// <remarks>29 kB, created by the first sign-in, which saves as much time as that takes.</remarks>
internal static class GeneratorTable
{
    /// <summary>Bytes of an exponent.</summary>
    public const int ExponentSize = 32;

    private const int Columns = 43;
    private const int ChoosingRows = 5;

    private static readonly ulong[] Powers = Build();

    /// <summary>2 to the power of a big-endian exponent of <see cref="ExponentSize"/> bytes, in time that does not depend on it.</summary>
    [SkipLocalsInit]
    public static void Raise(ReadOnlySpan<byte> exponent, Span<ulong> power)
    {
        Span<ulong> factor = stackalloc ulong[Digits.Lanes];
        SrpGroup.One.CopyTo(power);
        for (var column = Columns - 1; column >= 0; column--)
        {
            var index = 0;
            for (var row = ChoosingRows; row > 0; row--)
            {
                index = (index << 1) | Bit(exponent, (row * Columns) + column);
            }

            Residue.Square(power, power);
            PowerTable.Select(Powers, index, factor);
            Residue.Multiply(power, factor, power);
            Residue.ShiftLeft(power, Bit(exponent, column));
        }

        Digits.Clear(factor);
    }

    private static int Bit(ReadOnlySpan<byte> exponent, int position) =>
        position < 8 * ExponentSize ? (exponent[^((position >> 3) + 1)] >> (position & 7)) & 1 : 0;

    /// <summary>The product of the bases of all bits of an index; the base of row r is 2^(2^(43 r)).</summary>
    private static ulong[] Build()
    {
        var powers = new ulong[(1 << ChoosingRows) * Digits.Lanes];
        Span<ulong> rowBase = stackalloc ulong[Digits.Lanes];
        SrpGroup.One.CopyTo(powers);
        SrpGroup.One.CopyTo(rowBase);
        Residue.ShiftLeft(rowBase, 1);
        for (var row = 0; row < ChoosingRows; row++)
        {
            for (var i = 0; i < Columns; i++)
            {
                Residue.Square(rowBase, rowBase);
            }

            for (var i = 0; i < 1 << row; i++)
            {
                Residue.Multiply(PowerTable.Entry(powers, i), rowBase, PowerTable.Entry(powers, i + (1 << row)));
            }
        }

        return powers;
    }
}
