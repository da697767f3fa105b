using System.Text.Json;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

/// <summary>What the official JavaScript client computes for fixed random values, with every value on the way.</summary>
public class SrpVectorTests
{
    [Fact]
    public void SrpExchange_EveryVector_GivesEveryValue()
    {
        var users = 0;
        foreach (var vector in Vectors("user"))
        {
            CheckExchange(vector, Text(vector, "poolName"), Text(vector, "userIdForSrp"), Text(vector, "password"));
            users++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"srp.json user: {users}, with SRP_A, u, x, S, key, timestamp and signature");
        Assert.Equal(6, users);
    }

    [Fact]
    public void DeviceVerifier_EveryVector_GivesRegistrationAndSignIn()
    {
        var devices = 0;
        foreach (var vector in Vectors("device"))
        {
            string group = Text(vector, "deviceGroupKey"), key = Text(vector, "deviceKey");
            var registration = vector.GetProperty("registration");
            var expected = registration.GetProperty("expect");
            var config = expected.GetProperty("DeviceSecretVerifierConfig");

            var actual = DeviceVerifier.Create(
                group, key, Hex(registration, "randomPasswordBytes"), Hex(registration, "saltBytes"));

            Assert.Equal(
                new DeviceRegistration(Text(expected, "randomPassword"), Text(config, "Salt"), Text(config, "PasswordVerifier")), actual);
            Assert.Equal(Text(expected, "saltHex"), Convert.ToHexStringLower(Convert.FromBase64String(actual.Salt)));
            Assert.Equal(Text(expected, "verifierHex"), Convert.ToHexStringLower(Convert.FromBase64String(actual.PasswordVerifier)));
            CheckExchange(vector.GetProperty("authentication"), group, key, actual.Password);
            devices++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"srp.json device: {devices}, registration and sign-in");
        Assert.Equal(2, devices);
    }

    private static void CheckExchange(JsonElement vector, string group, string identity, string password)
    {
        var challenge = vector.GetProperty("challenge");
        var expected = vector.GetProperty("expect");
        var secret = Hex(vector, "a");
        using var exchange = SrpExchange.Resume(secret);
        var b = SrpInteger.Parse("SRP_B", Text(challenge, "SRP_B"));
        var u = SrpHash.Scrambler(SrpInteger.Parse("SRP_A", exchange.PublicValue), b);
        var x = SrpHash.PrivateKey(SrpInteger.Parse("SALT", Text(challenge, "SALT")), group, identity, password);
        var s = SharedSecret.Compute(b, secret, u, x);
        var key = new byte[16];
        SrpHash.SigningKey(s, u, key);

        var proof = exchange.Prove(
            group,
            identity,
            password,
            Text(challenge, "SALT"),
            Text(challenge, "SRP_B"),
            Text(challenge, "SECRET_BLOCK"),
            DateTimeOffset.FromUnixTimeMilliseconds(vector.GetProperty("epochMillis").GetInt64()));

        Assert.Equal(
            [
                Text(expected, "SRP_A"), Text(expected, "u"), Text(expected, "x"), Text(expected, "S"), Text(expected, "hkdfKey"),
                Text(expected, "TIMESTAMP"), Text(expected, "PASSWORD_CLAIM_SIGNATURE"),
            ],
            [
                exchange.PublicValue, Number(u), Convert.ToHexStringLower(x), Number(s), Convert.ToHexStringLower(key),
                proof.Timestamp, proof.Signature,
            ]);
    }

    private static IEnumerable<JsonElement> Vectors(string kind) => TestVectors.Read("srp.json").GetProperty("vectors").EnumerateArray()
        .Where(vector => Text(vector, "kind") == kind);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static byte[] Hex(JsonElement element, string name) => Convert.FromHexString(Text(element, name));

    private static string Number(byte[] bytes) => Convert.ToHexStringLower(bytes).TrimStart('0');
}
