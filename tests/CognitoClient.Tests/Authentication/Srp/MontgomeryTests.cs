using System.Numerics;
using System.Runtime.Intrinsics.X86;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

/// <summary>Each way of multiplying against <see cref="BigInteger"/>, and against the others digit by digit.</summary>
public class MontgomeryTests(ITestOutputHelper output)
{
    private static readonly int RandomPairs = Rounds.From(100_000, part: 50);

    private readonly ulong[] _product = new ulong[Digits.Lanes];
    private readonly ulong[] _other = new ulong[Digits.Lanes];

    [Fact]
    public void MultiplyAndSquare_EveryPairOfEdges_AreThoseOfBigInteger()
    {
        foreach (var a in Operands.Edges)
        {
            foreach (var b in Operands.Edges)
            {
                Check(a, b, "edges");
            }
        }

        output.WriteLine($"Montgomery, pairs of edge operands: {Operands.Edges.Count * Operands.Edges.Count}");
    }

    [Fact]
    public void MultiplyAndSquare_RandomOperands_AreThoseOfBigInteger()
    {
        for (var i = 0; i < RandomPairs; i++)
        {
            var random = TestSeed.Random(part: 50, step: i);
            Check(Operands.Next(random), Operands.Next(random), $"COGNITOCLIENT_TEST_SEED={TestSeed.Value}, pair {i}");
        }

        output.WriteLine(
            $"Montgomery, random: {RandomPairs} products and {RandomPairs} squares, "
            + $"AVX2 {Avx2.IsSupported}, SSE2 {Sse2.IsSupported}, scalar");
    }

    [Fact]
    public void MultiplyAndSquare_IntoTheirOwnOperand_AreTheSame()
    {
        ulong[] a = Numbers.Buffer(Numbers.N - 12345), b = Numbers.Buffer(BigInteger.One << 3000);
        var expected = new ulong[Digits.Lanes];

        Residue.Multiply(a, b, expected);
        ulong[] first = [.. a], second = [.. b];
        Residue.Multiply(first, b, first);
        Residue.Multiply(a, second, second);
        Assert.Equal(expected, first);
        Assert.Equal(expected, second);

        Residue.Square(a, expected);
        Residue.Square(a, a);
        Assert.Equal(expected, a);
    }

    private void Check(BigInteger a, BigInteger b, string where)
    {
        ulong[] x = Numbers.Buffer(a), y = Numbers.Buffer(b);
        Montgomery<ScalarRows>.Multiply(x, y, _product);
        CheckValue(a * b, where);
        CheckOthers(where, (Montgomery<Avx2Rows>.Multiply, Montgomery<Sse2Rows>.Multiply), x, y);

        Montgomery<ScalarRows>.Square(x, _product);
        CheckValue(a * a, where);
        CheckOthers(where, ((i, _, o) => Montgomery<Avx2Rows>.Square(i, o), (i, _, o) => Montgomery<Sse2Rows>.Square(i, o)), x, y);
    }

    /// <summary>Below 2 N, and R times it is the product modulo N.</summary>
    private void CheckValue(BigInteger product, string where)
    {
        var actual = Numbers.Of(_product);
        Assert.True(actual < 2 * Numbers.N, where);
        Assert.True(((actual << (Digits.Bits * Digits.Count)) - product) % Numbers.N == 0, where);
    }

    private void CheckOthers(string where, (Multiplication Avx2, Multiplication Sse2) others, ulong[] x, ulong[] y)
    {
        if (Avx2.IsSupported)
        {
            others.Avx2(x, y, _other);
            Assert.True(_product.AsSpan().SequenceEqual(_other), "AVX2: " + where);
        }

        if (Sse2.IsSupported)
        {
            others.Sse2(x, y, _other);
            Assert.True(_product.AsSpan().SequenceEqual(_other), "SSE2: " + where);
        }
    }

    private delegate void Multiplication(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> product);
}
