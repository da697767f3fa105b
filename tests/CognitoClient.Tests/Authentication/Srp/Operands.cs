using System.Numerics;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

/// <summary>Numbers that arithmetic gets wrong first, and random ones.</summary>
internal static class Operands
{
    /// <summary>What products take: below 2^3100.</summary>
    public const int MaxBits = 3100;

    public static IReadOnlyList<BigInteger> Edges { get; } =
    [
        0, 1, 2, Digits.Mask, Digits.Mask + 1, ulong.MaxValue,
        Numbers.N - 2, Numbers.N - 1, Numbers.N, Numbers.N + 1, Numbers.N + 2,
        (2 * Numbers.N) - 1, 2 * Numbers.N, (2 * Numbers.N) + 1,
        Numbers.N >> 1, (Numbers.N >> 1) + 1,
        Ones(3071), Ones(3072), Ones(3073), Ones(MaxBits),
        BigInteger.One << 3071, BigInteger.One << 3072, BigInteger.One << (MaxBits - 1),
        Ones(3072) - Ones(1536), Ones(1536), Ones(3072) - Numbers.N,
        // R modulo N, and what it is the inverse of.
        Numbers.R % Numbers.N, BigInteger.ModPow(Numbers.R, Numbers.N - 2, Numbers.N), Numbers.N - (Numbers.R % Numbers.N),
    ];

    public static BigInteger Next(Random random) => random.Next(8) switch
    {
        0 => Edges[random.Next(Edges.Count)],
        1 => Numbers.N + random.Next(-1000, 1000),
        2 => Runs(random),
        3 => BigInteger.One << random.Next(MaxBits),
        4 => Bits(random, random.Next(1, MaxBits + 1)),
        5 => Bits(random, MaxBits),
        _ => Bits(random, 3072),
    };

    private static BigInteger Ones(int count) => (BigInteger.One << count) - 1;

    private static BigInteger Bits(Random random, int count)
    {
        var bytes = new byte[(count + 7) / 8];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & Ones(count);
    }

    /// <summary>Digits that are all zeros or all ones, so that carries run far.</summary>
    private static BigInteger Runs(Random random)
    {
        var buffer = new ulong[Digits.Lanes];
        for (var i = 0; i < MaxBits / Digits.Bits; i++)
        {
            buffer[i] = random.Next(3) switch { 0 => 0, 1 => Digits.Mask, _ => i == 0 ? 1 : buffer[i - 1] };
        }

        return Numbers.Of(buffer);
    }
}
