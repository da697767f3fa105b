using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>That the server's arithmetic is right: what other implementations computed comes out of it.</summary>
public sealed class SrpVectorTests(ITestOutputHelper output)
{
    [Fact]
    public void SrpExchange_Vectors_GivesEachNumberAndSignature()
    {
        using var vectors = SharedVectors.Read("srp.json");
        Assert.Equal(Number(vectors.RootElement, "N"), SrpGroup.N);
        Assert.Equal(Number(vectors.RootElement, "k"), SrpGroup.K);
        var checkedVectors = 0;
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            switch (vector.GetProperty("kind").GetString())
            {
                case "user":
                    CheckUser(vector);
                    break;
                case "device":
                    CheckDevice(vector);
                    break;
                default:
                    continue;
            }

            checkedVectors++;
        }

        output.WriteLine($"{checkedVectors} SRP vectors through the server's arithmetic");
        Assert.Equal(8, checkedVectors);
    }

    [Fact]
    public void GeneratorPowers_AnyExponent_IsThePower()
    {
        var random = TestSeed.Random(0);
        foreach (var bits in new[] { 0, 1, 5, 6, 7, 64, 255, 256, 257, 258, 259, 600 })
        {
            var exponent = bits == 0
                ? BigInteger.Zero
                : (BigInteger.One << (bits - 1)) + (random.NextInt64() & ((1L << Math.Min(62, bits - 1)) - 1));
            Assert.Equal(BigInteger.ModPow(SrpGroup.G, exponent, SrpGroup.N), GeneratorPowers.Of(exponent));
        }
    }

    private static void CheckUser(JsonElement vector)
    {
        var realm = Text(vector, "poolName");
        var name = Text(vector, "userIdForSrp");
        var salt = Number(vector.GetProperty("challenge"), "SALT");
        var verifier = Verifier.Of(realm, name, Text(vector, "password"), salt);
        Assert.Equal(Number(vector.GetProperty("server"), "verifier"), verifier.Value);
        CheckExchange(vector, Number(vector.GetProperty("server"), "b"), verifier, realm, name);
    }

    private static void CheckDevice(JsonElement vector)
    {
        var realm = Text(vector, "deviceGroupKey");
        var name = Text(vector, "deviceKey");
        var registration = vector.GetProperty("registration").GetProperty("expect");
        var verifier = Verifier.Of(realm, name, Text(registration, "randomPassword"), Number(registration, "saltHex"));
        Assert.Equal(Number(registration, "verifierHex"), verifier.Value);
        Assert.Equal(
            Text(registration.GetProperty("DeviceSecretVerifierConfig"), "PasswordVerifier"),
            Convert.ToBase64String(SrpGroup.Bytes(verifier.Value)));
        var authentication = vector.GetProperty("authentication");
        CheckExchange(authentication, Number(authentication.GetProperty("server"), "b"), verifier, realm, name);
    }

    private static void CheckExchange(JsonElement vector, BigInteger secret, Verifier verifier, string realm, string name)
    {
        var challenge = vector.GetProperty("challenge");
        var expected = vector.GetProperty("expect");
        var exchange = new SrpExchange(verifier, Number(expected, "SRP_A"), secret);
        Assert.Equal(Number(challenge, "SRP_B"), exchange.ServerPublic);
        Assert.Equal(Number(expected, "u"), exchange.U);
        Assert.Equal(Number(expected, "S"), exchange.SharedSecret);
        Assert.Equal(Text(expected, "hkdfKey"), Convert.ToHexStringLower(exchange.Key));
        var signature = exchange.Signature(
            realm, name, Convert.FromBase64String(Text(challenge, "SECRET_BLOCK")), Text(expected, "TIMESTAMP"));
        Assert.Equal(Text(expected, "PASSWORD_CLAIM_SIGNATURE"), Convert.ToBase64String(signature));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static BigInteger Number(JsonElement element, string name) =>
        BigInteger.Parse($"0{Text(element, name)}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
