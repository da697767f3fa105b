using System.Numerics;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class SharedSecretTests
{
    [Theory]
    [InlineData(32, 64)]
    [InlineData(33, 65)]
    [InlineData(64, 65)]
    [InlineData(65, 66)]
    [InlineData(128, 129)]
    [InlineData(384, 385)]
    public void Exponent_EdgesAndRandomNumbers_IsASumAndAProductOfOneLength(int secretLength, int expectedLength)
    {
        var random = TestSeed.Random(part: 57, secretLength);
        byte[][] fills = [[0x00], [0xFF], [0x80], []];
        foreach (var fill in fills.SelectMany(fill => Enumerable.Repeat(fill, 50)))
        {
            byte[] a = Bytes(secretLength), u = Bytes(32), x = Bytes(32);
            var exponent = SharedSecret.Exponent(a, u, x);
            Assert.True(
                (expectedLength, Numbers.Of(a) + (Numbers.Of(u) * Numbers.Of(x))) == (exponent.Length, Numbers.Of(exponent)),
                $"COGNITOCLIENT_TEST_SEED={TestSeed.Value}");

            byte[] Bytes(int length)
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                if (fill is [var value])
                {
                    bytes.AsSpan().Fill(value);
                }

                return bytes;
            }
        }
    }

    [Fact]
    public void Compute_RandomNumbers_IsWhatTheOtherSideComputes()
    {
        var random = TestSeed.Random(part: 58);
        var k = Numbers.Parse(TestVectors.ReadText("srp.json", "k"));
        for (var i = 0; i < Rounds.From(60); i++)
        {
            byte[] a = Bytes(32), u = Bytes(32), x = Bytes(32);
            var b = Numbers.Of(Bytes(32));
            var verifier = BigInteger.ModPow(2, Numbers.Of(x), Numbers.N);
            var publicA = BigInteger.ModPow(2, Numbers.Of(a), Numbers.N);
            var publicB = ((k * verifier) + BigInteger.ModPow(2, b, Numbers.N)) % Numbers.N;
            var expected = BigInteger.ModPow(publicA * BigInteger.ModPow(verifier, Numbers.Of(u), Numbers.N), b, Numbers.N);

            var secret = SharedSecret.Compute(publicB.ToByteArray(isBigEndian: true), a, u, x);

            Assert.True(expected == Numbers.Of(secret), $"COGNITOCLIENT_TEST_SEED={TestSeed.Value}, number {i}");
        }

        byte[] Bytes(int length)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            return bytes;
        }
    }
}
