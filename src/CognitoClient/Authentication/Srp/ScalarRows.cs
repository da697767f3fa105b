namespace CognitoClient.Authentication.Srp;

/// <summary>On every machine: one product at a time.</summary>
internal unsafe struct ScalarRows : IDigitRows
{
    public static void Add(ulong* columns, int from, int to, ulong* digits, ulong* number)
    {
        var (d0, d1, d2, d3) = (digits[0], digits[1], digits[2], digits[3]);
        for (var j = from; j < to; j++)
        {
            columns[j] += d0 * number[j] + d1 * number[j - 1] + d2 * number[j - 2] + d3 * number[j - 3];
        }
    }

    public static void Add(ulong* columns, int from, ulong* digits1, ulong* number1, ulong* digits2, ulong* number2)
    {
        Add(columns, from, Digits.Lanes, digits1, number1);
        Add(columns, from, Digits.Lanes, digits2, number2);
    }
}
