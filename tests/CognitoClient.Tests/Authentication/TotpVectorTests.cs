using System.Security.Cryptography;
using System.Text.Json;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class TotpVectorTests
{
    private static readonly JsonElement Vectors = TestVectors.Read("totp.json");

    [Fact]
    public void Compute_EveryVectorOfTheRfc_GivesTheCode()
    {
        var count = 0;
        foreach (var vector in Vectors.GetProperty("rfc6238").EnumerateArray())
        {
            var options = new TotpOptions
            {
                Algorithm = new HashAlgorithmName(Text(vector, "algorithm")),
                Digits = vector.GetProperty("digits").GetInt32(),
                Period = TimeSpan.FromSeconds(vector.GetProperty("step").GetInt32()),
            };
            Assert.Equal(Text(vector, "secretAscii"), System.Text.Encoding.ASCII.GetString(Base32.Decode(Text(vector, "secretBase32"))));
            Assert.Equal(Text(vector, "code"), Totp.Compute(Text(vector, "secretBase32"), Time(vector), options));
            count++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"totp.json rfc6238: {count}");
        Assert.Equal(18, count);
    }

    [Fact]
    public void Compute_EveryVectorOfSixDigits_GivesTheCode()
    {
        int secrets = 0, codes = 0;
        foreach (var vector in Vectors.GetProperty("cognito").EnumerateArray())
        {
            var secret = Text(vector, "secretCode");
            Assert.Equal(Text(vector, "secretHex"), Convert.ToHexStringLower(Base32.Decode(secret)));
            foreach (var code in vector.GetProperty("codes").EnumerateArray())
            {
                Assert.Equal(Text(code, "code"), Totp.Compute(secret, Time(code)));
                Assert.True(Totp.Verify(secret, Text(code, "code"), Time(code), window: 0));
                codes++;
            }

            secrets++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"totp.json six digits: {secrets} secrets, {codes} codes");
        Assert.Equal((14, 186), (secrets, codes));
    }

    [Fact]
    public void Compute_EveryFormOfASecret_GivesTheSameCode()
    {
        JsonElement[] forms = [.. Vectors.GetProperty("secretForms").EnumerateArray()];

        Assert.All(forms, form => Assert.Equal(
            (Text(form, "code"), Totp.Compute(Text(form, "sameAs"), Time(form))),
            (Totp.Compute(Text(form, "secretCode"), Time(form)), Text(form, "code"))));
        TestContext.Current.TestOutputHelper!.WriteLine($"totp.json forms of a secret: {forms.Length}");
        Assert.Equal(7, forms.Length);
    }

    [Fact]
    public void Compute_EverySecretThatIsNone_ThrowsWithoutQuotingIt()
    {
        string[] secrets = [.. Vectors.GetProperty("invalidSecrets").EnumerateArray().Select(secret => secret.GetString()!)];

        Assert.All(secrets, secret =>
        {
            var exception = Assert.Throws<FormatException>(() => Totp.Compute(secret, DateTimeOffset.UnixEpoch));
            Assert.True(secret.Length < 8 || !exception.ToString().Contains(secret, StringComparison.OrdinalIgnoreCase));
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"totp.json secrets that are none: {secrets.Length}");
        Assert.Equal(11, secrets.Length);
    }

    private static DateTimeOffset Time(JsonElement element) =>
        DateTimeOffset.FromUnixTimeSeconds(element.GetProperty("unixTime").GetInt64());

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
