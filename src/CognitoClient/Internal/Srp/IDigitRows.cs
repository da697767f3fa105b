namespace CognitoClient.Internal.Srp;

/// <summary>The inner loops of a multiplication: four digits times a whole number, added column by column and not carried.</summary>
internal unsafe interface IDigitRows
{
    /// <summary>
    /// Adds to the columns from <paramref name="from"/> (a multiple of 4) to 115 the products of four digits and a number.
    /// </summary>
    /// <param name="columns">The column that the lowest digits belong to; <c>columns[j] += sum of digits[k] * number[j - k]</c>.</param>
    /// <param name="from">The first column; 4 or more.</param>
    /// <param name="to">The column to stop before.</param>
    /// <param name="digits">Four digits, in turn.</param>
    /// <param name="number">The number.</param>
    static abstract void Add(ulong* columns, int from, int to, ulong* digits, ulong* number);

    /// <summary>Two such sums at once, from <paramref name="from"/> to 115.</summary>
    static abstract void Add(ulong* columns, int from, ulong* digits1, ulong* number1, ulong* digits2, ulong* number2);
}
