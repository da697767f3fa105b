using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>The client's half of SRP by <see cref="BigInteger"/>, for proofs that are made outside the library.</summary>
internal sealed class SrpClient(SeededSource source)
{
    private readonly BigInteger _secret = source.Number(256);

    private BigInteger A => GeneratorPowers.Of(_secret);

    public string PublicValue => WireNumber.Write(A);

    public (string Signature, string Timestamp) Prove(
        string realm, string name, string password, IReadOnlyDictionary<string, string> challenge, DateTimeOffset now)
    {
        var timestamp = now.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
        var serverPublic = WireNumber.Read(challenge["SRP_B"])!.Value;
        var x = SrpGroup.Hash(
            SrpGroup.Bytes(WireNumber.Read(challenge["SALT"])!.Value),
            SHA256.HashData(Encoding.UTF8.GetBytes($"{realm}{name}:{password}")));
        var u = SrpGroup.Hash(SrpGroup.Bytes(A), SrpGroup.Bytes(serverPublic));
        var power = BigInteger.Remainder(serverPublic - (SrpGroup.K * GeneratorPowers.Of(x)), SrpGroup.N) + SrpGroup.N;
        var shared = BigInteger.ModPow(power, _secret + (u * x), SrpGroup.N);
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, SrpGroup.Bytes(shared), 16, SrpGroup.Bytes(u), Encoding.UTF8.GetBytes("Caldera Derived Key"));
        byte[] message =
        [
            .. Encoding.UTF8.GetBytes(realm + name),
            .. Convert.FromBase64String(challenge["SECRET_BLOCK"]),
            .. Encoding.UTF8.GetBytes(timestamp),
        ];
        return (Convert.ToBase64String(HMACSHA256.HashData(key, message)), timestamp);
    }
}
