using System.Numerics;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class PowerTests(ITestOutputHelper output)
{
    private readonly ulong[] _power = new ulong[Digits.Lanes];

    [Fact]
    public void Raise_EdgesAndRandomNumbers_IsThatOfBigInteger()
    {
        var random = TestSeed.Random(part: 55);
        var count = 0;
        foreach (var number in Operands.Edges.Concat(Enumerable.Range(0, Rounds.From(150)).Select(_ => Operands.Next(random))))
        {
            var exponent = Exponent(random, random.Next(70));
            Residue.Multiply(Numbers.Buffer(number), SrpGroup.RSquared, _power);
            Power.Raise([.. _power], exponent, _power);
            Check(number, exponent, count++);
        }

        output.WriteLine($"Powers: {count}");
    }

    [Fact]
    public void Raise_EveryValueOfFourBits_ChoosesItsFactor()
    {
        Residue.Read([3], _power);
        ulong[] three = [.. _power];
        for (var i = 0; i < 256; i++)
        {
            Power.Raise(three, [(byte)i], _power);
            Check(3, [(byte)i], i);
        }
    }

    [Theory]
    [InlineData(32, 300)] // by the table
    [InlineData(31, 50)]
    [InlineData(33, 50)]
    [InlineData(128, 20)]
    [InlineData(1, 50)]
    public void RaiseTwo_EdgesAndRandomExponents_IsThatOfBigInteger(int length, int count)
    {
        var random = TestSeed.Random(part: 56, length);
        var first = new byte[length];
        var all = Enumerable.Repeat((byte)0xFF, length).ToArray();
        var one = new byte[length];
        one[^1] = 1;
        byte[][] exponents = [first, all, one, .. Enumerable.Range(0, Rounds.From(count)).Select(_ => Exponent(random, length))];
        for (var i = 0; i < exponents.Length; i++)
        {
            Power.RaiseTwo(exponents[i], _power);
            Check(2, exponents[i], i);
        }
    }

    [Fact]
    public void RaiseTwo_EachSingleBit_IsThatOfBigInteger()
    {
        var step = 256 / Rounds.From(256, part: 16);
        for (var bit = 0; bit < 256; bit += step)
        {
            var exponent = new byte[32];
            exponent[^((bit / 8) + 1)] = (byte)(1 << (bit % 8));
            Power.RaiseTwo(exponent, _power);
            Check(2, exponent, bit);
        }
    }

    private void Check(BigInteger number, byte[] exponent, int index) => Assert.True(
        BigInteger.ModPow(number, Numbers.Of(exponent), Numbers.N) == Numbers.FromMontgomery(_power),
        $"COGNITOCLIENT_TEST_SEED={TestSeed.Value}, number {index}");

    private static byte[] Exponent(Random random, int length)
    {
        var exponent = new byte[length];
        random.NextBytes(exponent);
        exponent.AsSpan(0, random.Next(length + 1) / 4).Clear();
        return exponent;
    }
}
