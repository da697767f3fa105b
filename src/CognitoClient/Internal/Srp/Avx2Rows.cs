using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CognitoClient.Internal.Srp;

/// <summary>With AVX2: four products of 32 by 32 bits at a time. AVX-512 was not faster.</summary>
internal unsafe struct Avx2Rows : IDigitRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, int to, ulong* digits, ulong* number)
    {
        var (d0, d1, d2, d3) = (Spread(digits[0]), Spread(digits[1]), Spread(digits[2]), Spread(digits[3]));
        for (var j = from; j < to; j += 4)
        {
            var even = Vector256.Load(columns + j) + Avx2.Multiply(Load(number + j), d0);
            var odd = Avx2.Multiply(Load(number + j - 1), d1);
            even += Avx2.Multiply(Load(number + j - 2), d2);
            odd += Avx2.Multiply(Load(number + j - 3), d3);
            (even + odd).Store(columns + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ulong* columns, int from, ulong* digits1, ulong* number1, ulong* digits2, ulong* number2)
    {
        var (d0, d1, d2, d3) = (Spread(digits1[0]), Spread(digits1[1]), Spread(digits1[2]), Spread(digits1[3]));
        var (e0, e1, e2, e3) = (Spread(digits2[0]), Spread(digits2[1]), Spread(digits2[2]), Spread(digits2[3]));
        for (var j = from; j < Digits.Lanes; j += 4)
        {
            var first = Vector256.Load(columns + j) + Avx2.Multiply(Load(number1 + j), d0);
            var second = Avx2.Multiply(Load(number2 + j), e0);
            first += Avx2.Multiply(Load(number1 + j - 1), d1);
            second += Avx2.Multiply(Load(number2 + j - 1), e1);
            first += Avx2.Multiply(Load(number1 + j - 2), d2);
            second += Avx2.Multiply(Load(number2 + j - 2), e2);
            first += Avx2.Multiply(Load(number1 + j - 3), d3);
            second += Avx2.Multiply(Load(number2 + j - 3), e3);
            (first + second).Store(columns + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Spread(ulong digit) => Vector256.Create((uint)digit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Load(ulong* digits) => Vector256.Load((uint*)digits);
}
