using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CognitoClient.Internal.Srp;

/// <summary>
/// With SSE2, which all x64 machines have: two products at a time. By default, Native AOT compiles for such machines.
/// </summary>
internal unsafe struct Sse2Rows : IDigitRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, int to, ulong* digits, ulong* number)
    {
        var (d0, d1, d2, d3) = (Spread(digits[0]), Spread(digits[1]), Spread(digits[2]), Spread(digits[3]));
        for (var j = from; j < to; j += 2)
        {
            var even = Vector128.Load(columns + j) + Sse2.Multiply(Load(number + j), d0);
            var odd = Sse2.Multiply(Load(number + j - 1), d1);
            even += Sse2.Multiply(Load(number + j - 2), d2);
            odd += Sse2.Multiply(Load(number + j - 3), d3);
            (even + odd).Store(columns + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, ulong* digits1, ulong* number1, ulong* digits2, ulong* number2)
    {
        var (d0, d1, d2, d3) = (Spread(digits1[0]), Spread(digits1[1]), Spread(digits1[2]), Spread(digits1[3]));
        var (e0, e1, e2, e3) = (Spread(digits2[0]), Spread(digits2[1]), Spread(digits2[2]), Spread(digits2[3]));
        for (var j = from; j < Digits.Lanes; j += 2)
        {
            var first = Vector128.Load(columns + j) + Sse2.Multiply(Load(number1 + j), d0);
            var second = Sse2.Multiply(Load(number2 + j), e0);
            first += Sse2.Multiply(Load(number1 + j - 1), d1);
            second += Sse2.Multiply(Load(number2 + j - 1), e1);
            first += Sse2.Multiply(Load(number1 + j - 2), d2);
            second += Sse2.Multiply(Load(number2 + j - 2), e2);
            first += Sse2.Multiply(Load(number1 + j - 3), d3);
            second += Sse2.Multiply(Load(number2 + j - 3), e3);
            (first + second).Store(columns + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Spread(ulong digit) => Vector128.Create((uint)digit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Load(ulong* digits) => Vector128.Load((uint*)digits);
}
