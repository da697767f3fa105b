using System.Security.Cryptography;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class TotpUriTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData("ada", null, "otpauth://totp/ada?secret=GEZDGNBVGY3TQOJQ")]
    [InlineData("ada", "", "otpauth://totp/ada?secret=GEZDGNBVGY3TQOJQ")]
    [InlineData("ada@example.com", "Example", "otpauth://totp/Example:ada%40example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Example")]
    [InlineData(
        "a b+c",
        "R&D / Caf\u00e9 #1",
        "otpauth://totp/R%26D%20%2F%20Caf%C3%A9%20%231:a%20b%2Bc?secret=GEZDGNBVGY3TQOJQ&issuer=R%26D%20%2F%20Caf%C3%A9%20%231")]
    [InlineData("100%?=&", "\U0001F5DD", "otpauth://totp/%F0%9F%97%9D:100%25%3F%3D%26?secret=GEZDGNBVGY3TQOJQ&issuer=%F0%9F%97%9D")]
    public void Build_AccountAndIssuer_AreEscaped(string account, string? issuer, string expected) =>
        Assert.Equal(expected, TotpUri.Build(Secret, account, issuer));

    [Theory]
    [InlineData("gezdgnbvgy3tqojq")]
    [InlineData("GEZD GNBV-GY3T QOJQ")]
    public void Build_SecretInAnotherForm_WritesThePlainOne(string secret) =>
        Assert.Equal("otpauth://totp/ada?secret=GEZDGNBVGY3TQOJQ", TotpUri.Build(secret, "ada"));

    [Fact]
    public void Build_PaddedSecret_LosesItsPadding() => Assert.Equal("otpauth://totp/ada?secret=MY", TotpUri.Build("MY======", "ada"));

    [Fact]
    public void Build_WithOptions_NamesThoseThatDiffer() => Assert.Equal(
        [
            "otpauth://totp/ada?secret=GEZDGNBVGY3TQOJQ",
            "otpauth://totp/I:ada?secret=GEZDGNBVGY3TQOJQ&issuer=I&algorithm=SHA512&digits=8&period=60",
        ],
        [
            TotpUri.Build(Secret, "ada", null, new()),
            TotpUri.Build(Secret, "ada", "I", new() { Algorithm = HashAlgorithmName.SHA512, Digits = 8, Period = TimeSpan.FromMinutes(1) }),
        ]);

    [Theory]
    [InlineData("", null, "account")]
    [InlineData(null, null, "account")]
    [InlineData("a:b", null, "account")]
    [InlineData("ada", "I:J", "issuer")]
    public void Build_WithNamesThatCannotBe_Throws(string? account, string? issuer, string parameter) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => TotpUri.Build(Secret, account!, issuer)).ParamName);

    [Fact]
    public void Build_WithHalfOfASurrogatePair_Throws() => Assert.Equal(
        ["account", "issuer"],
        [
            Assert.Throws<ArgumentException>(() => TotpUri.Build(Secret, "ada\uD800")).ParamName,
            Assert.Throws<ArgumentException>(() => TotpUri.Build(Secret, "ada", "I\uDC00")).ParamName,
        ]);

    [Theory]
    [InlineData("urn:user/ada lovelace", "urn-user%2Fada%20lovelace")]
    [InlineData(":", "-")]
    [InlineData("a%3Ab", "a%253Ab")]
    [InlineData("\u0410\u0434\u0430 \u0644", "%D0%90%D0%B4%D0%B0%20%D9%84")]
    [InlineData("", "typed")]
    [InlineData(null, "typed")]
    public void AuthenticatorUri_ForAnyNameOfAUser_IsBuilt(string? name, string expected)
    {
        var setup = new SoftwareTokenSetup(new RecordingResponder()) { SecretCode = Secret, AccountName = name, Username = "typed" };

        Assert.Equal($"otpauth://totp/I:{expected}?secret={Secret}&issuer=I", setup.AuthenticatorUri("I"));
        Assert.Throws<ArgumentException>("account", () => setup.AuthenticatorUri("I", "a:b"));
    }

    [Fact]
    public void AuthenticatorUri_ForANameThatIsNotUnicode_IsBuilt()
    {
        var setup = new SoftwareTokenSetup(new RecordingResponder()) { SecretCode = Secret, Username = "ada\uD800" };

        Assert.Equal($"otpauth://totp/I:ada%EF%BF%BD?secret={Secret}&issuer=I", setup.AuthenticatorUri("I"));
    }

    [Fact]
    public void Build_WithASecretThatIsNone_Throws() => Assert.Throws<FormatException>(() => TotpUri.Build("MY1", "ada"));
}
