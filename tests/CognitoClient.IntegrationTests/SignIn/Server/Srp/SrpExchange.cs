using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>
/// The server's half of one SRP-6a exchange (RFC 5054, section 2.6), with the key and the signature that user pools make of it.
/// </summary>
internal sealed class SrpExchange
{
    private const string Info = "Caldera Derived Key";
    private const int KeyLength = 16;

    private readonly Verifier _verifier;
    private readonly BigInteger _clientPublic;
    private readonly BigInteger _secret;

    /// <param name="verifier">What is kept of the password.</param>
    /// <param name="clientPublic">The client's A, not a multiple of N.</param>
    /// <param name="secret">The server's b.</param>
    public SrpExchange(Verifier verifier, BigInteger clientPublic, BigInteger secret)
    {
        _verifier = verifier;
        _clientPublic = clientPublic;
        _secret = secret;
        ServerPublic = ((SrpGroup.K * verifier.Value) + GeneratorPowers.Of(secret)) % SrpGroup.N;
    }

    /// <summary>B = k v + g^b.</summary>
    public BigInteger ServerPublic { get; }

    public BigInteger U => SrpGroup.Hash(SrpGroup.Bytes(_clientPublic), SrpGroup.Bytes(ServerPublic));

    /// <summary>S = (A v^u)^b.</summary>
    public BigInteger SharedSecret => BigInteger.ModPow(
        _clientPublic * BigInteger.ModPow(_verifier.Value, U, SrpGroup.N) % SrpGroup.N, _secret, SrpGroup.N);

    public byte[] Key => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, SrpGroup.Bytes(SharedSecret), KeyLength, SrpGroup.Bytes(U), Encoding.UTF8.GetBytes(Info));

    /// <summary>What the client must send to show that it has the same key.</summary>
    public byte[] Signature(string realm, string name, byte[] secretBlock, string timestamp)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes(realm + name), .. secretBlock, .. Encoding.UTF8.GetBytes(timestamp)];
        return HMACSHA256.HashData(Key, message);
    }
}
