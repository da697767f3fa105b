using System.Numerics;
using System.Security.Cryptography;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class ResidueTests
{
    private static readonly string Seed = $"COGNITOCLIENT_TEST_SEED={TestSeed.Value}";

    [Fact]
    public void Constants_OfTheGroup_AreWhatTheyStandFor()
    {
        var k = Numbers.Of(SHA256.HashData([.. Numbers.N.ToByteArray(isBigEndian: true), 2]));

        Assert.Equal(
            [Numbers.N, 1, Numbers.R % Numbers.N, k, Numbers.Parse(TestVectors.ReadText("srp.json", "k"))],
            [
                Numbers.Of(SrpGroup.Modulus), Numbers.FromMontgomery(SrpGroup.One), Numbers.FromMontgomery(SrpGroup.RSquared),
                Numbers.FromMontgomery(SrpGroup.Multiplier), Numbers.FromMontgomery(SrpGroup.Multiplier),
            ]);
    }

    [Fact]
    public void ReadAndWrite_EdgesAndRandomNumbers_Reduce()
    {
        var residue = new ulong[Digits.Lanes];
        foreach (var number in Many(part: 51, count: 20_000).Where(number => number.GetBitLength() <= 3072))
        {
            Residue.Read(number.ToByteArray(isUnsigned: true, isBigEndian: true), residue);
            Assert.True(number % Numbers.N == Numbers.FromMontgomery(residue), Seed);
        }
    }

    [Fact]
    public void Write_NumbersUpToTwiceTheModulus_GivesTheOneBelowIt()
    {
        var inverse = BigInteger.ModPow(Numbers.R, Numbers.N - 2, Numbers.N);
        foreach (var number in Many(part: 52, count: 10_000))
        {
            Assert.True(number * inverse % Numbers.N == Numbers.FromMontgomery(Numbers.Buffer(number)), Seed);
        }
    }

    [Fact]
    public void Subtract_EdgesAndRandomNumbers_IsCongruentAndNotNegative()
    {
        BigInteger[] numbers = [.. Many(part: 53, count: 20_000)];
        var difference = new ulong[Digits.Lanes];
        for (var i = 0; i < numbers.Length; i++)
        {
            BigInteger a = numbers[i], b = numbers[^(i + 1)] % (2 * Numbers.N);
            Residue.Subtract(Numbers.Buffer(a), Numbers.Buffer(b), difference);
            Assert.True(a + (2 * Numbers.N) - b == Numbers.Of(difference), Seed);
        }
    }

    [Fact]
    public void ShiftLeft_EdgesAndRandomNumbers_Multiplies()
    {
        var shift = 0;
        foreach (var number in Many(part: 54, count: 20_000))
        {
            var residue = Numbers.Buffer(number);
            Residue.ShiftLeft(residue, shift);
            Assert.True(number << shift == Numbers.Of(residue), Seed);
            shift = (shift + 1) % 16;
        }
    }

    private static IEnumerable<BigInteger> Many(int part, int count)
    {
        var random = TestSeed.Random(part);
        return Operands.Edges.Concat(Enumerable.Range(0, Rounds.From(count)).Select(_ => Operands.Next(random)));
    }
}
