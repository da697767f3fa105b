using System.Globalization;
using System.Numerics;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class SrpExchangeTests
{
    private const string Salt = "a664cb65a71105df7fe3782cca5ab6fa";
    private const string Password = "never-quoted-7Q";

    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)(7 * i))];
    private static readonly string B = BigInteger.ModPow(2, 123456789, Numbers.N).ToString("x", CultureInfo.InvariantCulture);

    [Fact]
    public void Start_Twice_HasSecretsOf256BitsThatDiffer()
    {
        using var first = SrpExchange.Start();
        using var second = SrpExchange.Start();

        Assert.Equal((32, 32), (first.ExportSecret().Length, second.ExportSecret().Length));
        Assert.NotEqual(first.ExportSecret(), second.ExportSecret());
        Assert.NotEqual(first.PublicValue, second.PublicValue);
    }

    [Fact]
    public void Resume_OfAnExportedSecret_GivesTheSameValueAndProof()
    {
        using var started = SrpExchange.Start();
        using var resumed = SrpExchange.Resume(started.ExportSecret());

        Assert.Equal((started.PublicValue, Prove(exchange: started)), (resumed.PublicValue, Prove(exchange: resumed)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(385)]
    public void Resume_WithASecretOfAnotherSize_Throws(int length)
    {
        var exception = Assert.Throws<ArgumentException>(() => SrpExchange.Resume(new byte[length]));

        Assert.Equal("The secret of an SRP exchange must have 32 to 384 bytes. (Parameter 'secret')", exception.Message);
    }

    [Fact]
    public void PublicValue_OfManySecrets_IsTheNumberWithoutZerosInFront()
    {
        var digits = new HashSet<int>();
        for (var i = 0; i < Rounds.From(200); i++)
        {
            byte[] secret = [.. Secret];
            secret[0] = (byte)i;
            using var exchange = SrpExchange.Resume(secret);
            var expected = BigInteger.ModPow(2, Numbers.Of(secret), Numbers.N).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
            Assert.Equal(expected, exchange.PublicValue);
            digits.Add(expected.Length);
        }

        Assert.True(digits.Count >= 2, "Some of them have fewer digits than the others.");
    }

    [Fact]
    public void Prove_WithZerosInFrontOrUpperCase_IsTheSame()
    {
        var expected = Prove();

        Assert.Equal(
            Enumerable.Repeat(expected, 5),
            [
                Prove(salt: "0" + Salt), Prove(salt: "0000" + Salt), Prove(b: "00000" + B), Prove(salt: Salt.ToUpperInvariant()),
                Prove(b: B.ToUpperInvariant()),
            ]);
    }

    [Fact]
    public void Prove_WithAnythingElse_IsAnother()
    {
        SrpProof[] proofs =
        [
            Prove(), Prove(group: "other"), Prove(identity: "other"), Prove(password: "other"), Prove(salt: "a664"), Prove(b: "5"),
            Prove(block: "BBBB"), Prove(exchange: SrpExchange.Start()), Prove(time: DateTimeOffset.UnixEpoch.AddSeconds(1)),
            Prove(password: "e\u0301"), Prove(password: "\u00e9"), // the same letter, composed and not: never normalised
        ];

        Assert.Equal(proofs.Length, proofs.Select(proof => proof.Signature).Distinct().Count());
    }

    public static TheoryData<string> MultiplesOfTheModulus =>
        ["0", "00", "000000000", Hex(Numbers.N), "0" + Hex(Numbers.N), "000" + Hex(Numbers.N)];

    [Theory]
    [MemberData(nameof(MultiplesOfTheModulus))]
    public void Prove_WithBThatIsAMultipleOfTheModulus_Throws(string b) =>
        Assert.Equal("SRP_B is a multiple of the group's prime.", Assert.Throws<SrpProtocolException>(() => Prove(b: b)).Message);

    [Fact]
    public void Prove_WithBNextToTheModulus_Proves()
    {
        Assert.Equal(3, new[] { Prove(b: Hex(Numbers.N - 1)), Prove(b: Hex(Numbers.N + 1)), Prove(b: "1") }.Distinct().Count());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1 << 20)]
    public void Prove_WithBOfMoreBitsThanTheModulus_Throws(int factor) => Assert.Equal(
        "SRP_B has more than 3,072 bits.",
        Assert.Throws<SrpProtocolException>(() => Prove(b: Hex(factor * Numbers.N))).Message);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-1")]
    [InlineData("0x12")]
    [InlineData("12g4")]
    [InlineData("12 34")]
    [InlineData("\u0661\u0662")]
    public void Prove_WithSaltOrBThatIsNoNumber_Throws(string number) => Assert.Equal(
        ["SALT is not a hexadecimal number.", "SRP_B is not a hexadecimal number."],
        [
            Assert.Throws<SrpProtocolException>(() => Prove(salt: number)).Message,
            Assert.Throws<SrpProtocolException>(() => Prove(b: number)).Message,
        ]);

    [Theory]
    [InlineData("*")]
    [InlineData("AAA")]
    [InlineData("A\u00e4==")]
    public void Prove_WithASecretBlockThatIsNotBase64_Throws(string block) =>
        Assert.Equal("SECRET_BLOCK is not Base64.", Assert.Throws<SrpProtocolException>(() => Prove(block: block)).Message);

    [Fact]
    public void Prove_WithoutAChallengeParameter_Throws() => Assert.Equal(
        ["SALT is not a hexadecimal number.", "SRP_B is not a hexadecimal number.", "SECRET_BLOCK is not Base64."],
        [
            Assert.Throws<SrpProtocolException>(() => Raw(null!, B, "")).Message,
            Assert.Throws<SrpProtocolException>(() => Raw(Salt, null!, "")).Message,
            Assert.Throws<SrpProtocolException>(() => Raw(Salt, B, null!)).Message,
        ]);

    [Fact] // Not a theory: attributes cannot hold half a pair.
    public void Prove_WithHalfOfASurrogatePair_ThrowsWithoutQuotingThePassword()
    {
        string[] passwords = ["\uD83D" + Password, Password + "\uD83D", Password + "\uDE00", "\uDE00\uD83D" + Password];

        Assert.All(passwords, password =>
        {
            var exception = Assert.Throws<ArgumentException>(() => Prove(password: password));
            Assert.Equal("The string is not valid Unicode: it contains an unpaired surrogate. (Parameter 'password')", exception.Message);
            Assert.Null(exception.InnerException);
            Assert.DoesNotContain(Password, exception.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Scrambler_Zero_IsRefused()
    {
        Assert.Equal(
            "The hash of SRP_A and SRP_B is zero.", Assert.Throws<SrpProtocolException>(() => SrpHash.RefuseZero(new byte[32])).Message);
        byte[] least = [.. new byte[31], 1];
        Assert.Same(least, SrpHash.RefuseZero(least));
    }

    [Fact]
    public void Dispose_Twice_EndsTheExchange()
    {
        var exchange = SrpExchange.Start();
        var secret = exchange.ExportSecret();
        exchange.Dispose();
        exchange.Dispose();

        Assert.Contains(secret, value => value != 0);
        Assert.Throws<ObjectDisposedException>(exchange.ExportSecret);
        Assert.Throws<ObjectDisposedException>(() => Prove(exchange: exchange));
    }

    [Fact]
    public void ToString_OfWhatIsSecret_MasksIt() => Assert.Equal(
        [
            "SrpProof { Signature = ***, Timestamp = Thu Jan 1 00:00:00 UTC 1970 }",
            "DeviceRegistration { Password = ***, Salt = ***, PasswordVerifier = *** }",
            typeof(SrpExchange).FullName,
        ],
        [Prove().ToString(), DeviceVerifier.Create("group", "key").ToString(), SrpExchange.Start().ToString()]);

    // Signatures computed with Python's integers, hashlib and hmac; the last two bytes of the secret were found by search.
    [Theory]
    [InlineData(39, true, false, "gf65hs2c83jqd9q9prnEl+fQYfkOdB6iRUFqtyuObDQ=")]
    [InlineData(267, true, true, "ZvtIIPc7EYLyN5QIpHgCT7PsIuG6lwxQjznU5MgQWtM=")]
    [InlineData(1432, false, false, "Ry+GRPKTOH5yrVhYM64oKo2gyP06elFGPphL76G/7+E=")]
    [InlineData(906, false, true, "9A4JkOEnBCsipVjghnhbre1sJecqUdjgITGZvF49CtA=")]
    public void Prove_UOrSWithAZeroByteInFront_SignsTheShortestForm(int ending, bool scramblerIsShort, bool topBit, string signature)
    {
        byte[] secret = [.. Secret[..30], (byte)(ending >> 8), (byte)ending];
        using var exchange = SrpExchange.Resume(secret);
        var scrambler = SrpHash.Scrambler(SrpInteger.Parse("SRP_A", exchange.PublicValue), SrpInteger.Parse("SRP_B", B));
        var privateKey = SrpHash.PrivateKey(SrpInteger.Parse("SALT", Salt), "Pool", "id", Password);
        var sharedSecret = SharedSecret.Compute(SrpInteger.Parse("SRP_B", B), secret, scrambler, privateKey);
        var shorter = scramblerIsShort ? scrambler : sharedSecret;

        var proof = exchange.Prove("Pool", "id", Password, Salt, B, "AAEC", new DateTimeOffset(2026, 6, 7, 8, 9, 1, TimeSpan.Zero));

        Assert.Equal((0, topBit), (shorter[0], shorter[1] >= 0x80));
        Assert.Equal((signature, "Sun Jun 7 08:09:01 UTC 2026"), (proof.Signature, proof.Timestamp));
    }

    private static SrpProof Prove(
        SrpExchange? exchange = null,
        string group = "group",
        string identity = "identity",
        string password = Password,
        string salt = Salt,
        string? b = null,
        string block = "AAAA",
        DateTimeOffset? time = null)
    {
        using var own = exchange is null ? SrpExchange.Resume(Secret) : null;
        return (exchange ?? own)!.Prove(group, identity, password, salt, b ?? B, block, time ?? DateTimeOffset.UnixEpoch);
    }

    private static SrpProof Raw(string salt, string b, string block)
    {
        using var exchange = SrpExchange.Resume(Secret);
        return exchange.Prove("group", "identity", Password, salt, b, block, DateTimeOffset.UnixEpoch);
    }

    private static string Hex(BigInteger number) => Convert.ToHexStringLower(number.ToByteArray(isUnsigned: true, isBigEndian: true));
}
