using System.Numerics;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class DeviceVerifierTests
{
    [Fact]
    public void Create_Twice_HasRandomPasswordsOf40BytesAndSalts()
    {
        DeviceRegistration first = DeviceVerifier.Create("-group", "key"), second = DeviceVerifier.Create("-group", "key");

        Assert.Equal((40, 40), (Convert.FromBase64String(first.Password).Length, Convert.FromBase64String(second.Password).Length));
        Assert.NotEqual(first.Password, second.Password);
        Assert.NotEqual(first.Salt, second.Salt);
        Assert.NotEqual(first.PasswordVerifier, second.PasswordVerifier);
    }

    [Fact]
    public void Create_RandomPasswordsAndSalts_HaveTheVerifierOfBigIntegerInTwosComplement()
    {
        var random = TestSeed.Random(part: 59);
        for (var i = 0; i < Rounds.From(100); i++)
        {
            byte[] password = new byte[40], salt = new byte[16];
            random.NextBytes(password);
            random.NextBytes(salt);
            salt.AsSpan(0, i % 4).Clear();

            var registration = DeviceVerifier.Create("-group", "key", password, salt);

            var saltNumber = Numbers.Of(salt).ToByteArray(isBigEndian: true);
            var x = SrpHash.PrivateKey(saltNumber, "-group", "key", registration.Password);
            var verifier = BigInteger.ModPow(2, Numbers.Of(x), Numbers.N).ToByteArray(isBigEndian: true);
            Assert.Equal(
                new DeviceRegistration(
                    Convert.ToBase64String(password), Convert.ToBase64String(saltNumber), Convert.ToBase64String(verifier)),
                registration);
        }
    }
}
