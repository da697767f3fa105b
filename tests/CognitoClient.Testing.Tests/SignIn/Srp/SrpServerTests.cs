using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;
using CognitoClient.Testing.Internal.Srp;

namespace CognitoClient.Testing.Tests.SignIn.Srp;

/// <summary>The server's side of SRP against vectors of the official JavaScript client, and against <see cref="BigInteger"/>.</summary>
public sealed class SrpServerTests
{
    private static readonly JsonElement Vectors =
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "srp.json")));

    private static readonly BigInteger N = Number(Vectors.GetProperty("N").GetString()!);

    [Fact]
    public void Exchange_VectorsOfUsers_EveryValue()
    {
        var count = 0;
        foreach (var vector in OfKind("user"))
        {
            var salt = SrpInteger.Parse("SALT", Text(vector.GetProperty("challenge"), "SALT"));
            var x = SrpHash.PrivateKey(salt, Text(vector, "poolName"), Text(vector, "userIdForSrp"), Text(vector, "password"));
            var verifier = SrpServer.Verifier(x);
            Assert.Equal(Number(Text(vector.GetProperty("server"), "verifier")), Number(verifier));

            Check(vector, Text(vector, "poolName"), Text(vector, "userIdForSrp"), salt, verifier);
            count++;
        }

        Assert.Equal(6, count);
    }

    [Fact]
    public void Exchange_VectorsOfDevices_EveryValue()
    {
        var count = 0;
        foreach (var vector in OfKind("device"))
        {
            var config = vector.GetProperty("registration").GetProperty("expect").GetProperty("DeviceSecretVerifierConfig");
            var salt = Convert.FromBase64String(Text(config, "Salt"));
            var verifier = SrpInteger.Unsigned(Convert.FromBase64String(Text(config, "PasswordVerifier"))).ToArray();
            Check(vector.GetProperty("authentication"), Text(vector, "deviceGroupKey"), Text(vector, "deviceKey"), salt, verifier);
            count++;
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public void Values_RandomNumbers_AreThoseOfBigInteger()
    {
        var k = Number(Vectors.GetProperty("k").GetString()!);
        for (var part = 0; part < 20; part++)
        {
            var random = TestSeed.Random(part);
            byte[] x = Bytes(random, 32), b = Bytes(random, 32), u = Bytes(random, 32), a = Bytes(random, random.Next(1, 384));
            var v = BigInteger.ModPow(2, Number(x), N);
            var verifier = SrpServer.Verifier(x);

            Assert.Equal(v, Number(verifier));
            Assert.Equal(((k * v) + BigInteger.ModPow(2, Number(b), N)) % N, Number(SrpServer.PublicValue(verifier, b)));
            Assert.Equal(
                BigInteger.ModPow(Number(a) * BigInteger.ModPow(v, Number(u), N) % N, Number(b), N),
                Number(SrpServer.SharedSecret(a, verifier, u, b)));
        }
    }

    [Fact]
    public void PublicValue_LargestVerifier_IsThatOfBigInteger()
    {
        var k = Number(Vectors.GetProperty("k").GetString()!);
        byte[] largest = [.. Enumerable.Repeat((byte)0xFF, SrpGroup.Size)];
        byte[] b = [.. Enumerable.Repeat((byte)0xFF, 32)];

        Assert.Equal(((k * Number(largest)) + BigInteger.ModPow(2, Number(b), N)) % N, Number(SrpServer.PublicValue(largest, b)));
    }

    [Fact]
    public void ReadClientValue_MultipleOfThePrimeOrNoNumber_IsRefused()
    {
        var prime = Vectors.GetProperty("N").GetString()!;
        var twice = (2 * N).ToString("x", CultureInfo.InvariantCulture);
        string[] refused = ["", "0", "000", prime, "0" + prime, twice, "xyz", "-1", "1" + new string('0', 768)];
        Assert.All(refused, hex => Assert.Null(SrpServerExchange.ReadClientValue(hex)));

        Assert.NotNull(SrpServerExchange.ReadClientValue("1"));
        Assert.NotNull(SrpServerExchange.ReadClientValue((N - 1).ToString("x", CultureInfo.InvariantCulture)));
        Assert.NotNull(SrpServerExchange.ReadClientValue((N + 1).ToString("x", CultureInfo.InvariantCulture)));
    }

    // FACTS-SERVER 9 [R]: no zero before the day, the right weekday.
    [Theory]
    [InlineData("Sat Sep 5 00:00:00 UTC 2026", true)]
    [InlineData("Tue Dec 31 23:59:59 UTC 2030", true)]
    [InlineData("Sat Sep 05 00:00:00 UTC 2026", false)]
    [InlineData("Sun Sep 5 00:00:00 UTC 2026", false)]
    [InlineData("Sat Sep  5 00:00:00 UTC 2026", false)]
    [InlineData("sat Sep 5 00:00:00 UTC 2026", false)]
    [InlineData("Sat Sep 5 0:00:00 UTC 2026", false)]
    [InlineData("Sat Sep 5 00:00:00 GMT 2026", false)]
    [InlineData("Sat Sep 5 00:00:00 UTC 26", false)]
    [InlineData("2026-09-05T00:00:00Z", false)]
    [InlineData("", false)]
    public void Timestamp_IsReadStrictly(string text, bool isValid) => Assert.Equal(isValid, SrpTimestamp.TryParse(text, out _));

    private static void Check(JsonElement vector, string group, string identity, byte[] salt, byte[] verifier)
    {
        var challenge = vector.GetProperty("challenge");
        var expected = vector.GetProperty("expect");
        var time = DateTimeOffset.FromUnixTimeMilliseconds(vector.GetProperty("epochMillis").GetInt64());
        var a = SrpServerExchange.ReadClientValue(Text(expected, "SRP_A"))!;
        var exchange = SrpServerExchange.Start(
            group, identity, a, salt, verifier, Convert.FromHexString(Text(vector.GetProperty("server"), "b")));
        var u = SrpHash.Scrambler(a, SrpInteger.TwosComplement(exchange.PublicValue));
        var shared = SrpServer.SharedSecret(SrpInteger.Unsigned(a), verifier, u, exchange.Secret);
        string block = Text(challenge, "SECRET_BLOCK"), timestamp = Text(expected, "TIMESTAMP");
        var signature = Text(expected, "PASSWORD_CLAIM_SIGNATURE");

        Assert.Equal(Number(Text(challenge, "SRP_B")), Number(exchange.PublicValueHex));
        Assert.Equal(Number(Text(expected, "u")), Number(u));
        Assert.Equal(Number(Text(expected, "S")), Number(shared));
        Assert.True(exchange.IsProvenBy(signature, block, timestamp, time));
        var wrong = Convert.FromBase64String(signature);
        wrong[^1] ^= 1;
        Assert.False(exchange.IsProvenBy(Convert.ToBase64String(wrong), block, timestamp, time));
        Assert.False(exchange.IsProvenBy("***", block, timestamp, time));
        Assert.False(exchange.IsProvenBy(signature, "***", timestamp, time));
        Assert.False(exchange.IsProvenBy(signature, block, timestamp, time.AddMinutes(6)));
        Assert.False(exchange.IsProvenBy(signature, block, timestamp, time.AddMinutes(-6)));
    }

    private static IEnumerable<JsonElement> OfKind(string kind) =>
        Vectors.GetProperty("vectors").EnumerateArray().Where(vector => Text(vector, "kind") == kind);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static BigInteger Number(string hex) => BigInteger.Parse("0" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
