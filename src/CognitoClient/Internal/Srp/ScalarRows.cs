using System.Runtime.CompilerServices;

namespace CognitoClient.Internal.Srp;

/// <summary>The portable implementation: one product at a time.</summary>
internal unsafe struct ScalarRows : IDigitRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, int to, ulong* digits, ulong* number)
    {
        var (d0, d1, d2, d3) = (digits[0], digits[1], digits[2], digits[3]);
        for (var j = from; j < to; j++)
        {
            columns[j] += d0 * number[j] + d1 * number[j - 1] + d2 * number[j - 2] + d3 * number[j - 3];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, ulong* digits1, ulong* number1, ulong* digits2, ulong* number2)
    {
        var (d0, d1, d2, d3) = (digits1[0], digits1[1], digits1[2], digits1[3]);
        var (e0, e1, e2, e3) = (digits2[0], digits2[1], digits2[2], digits2[3]);
        for (var j = from; j < Digits.Lanes; j++)
        {
            var first = d0 * number1[j] + d1 * number1[j - 1] + d2 * number1[j - 2] + d3 * number1[j - 3];
            var second = e0 * number2[j] + e1 * number2[j - 1] + e2 * number2[j - 2] + e3 * number2[j - 3];
            columns[j] += first + second;
        }
    }
}
