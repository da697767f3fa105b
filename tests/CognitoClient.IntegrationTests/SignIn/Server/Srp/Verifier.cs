using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>What a server keeps of a password: a salt, and g^x for x = H(salt | H(realm | name | ":" | password)).</summary>
/// <param name="Salt">A number, not bytes: leading zeros are lost on the way, and a set top bit gets a zero byte in front.</param>
internal sealed record Verifier(BigInteger Salt, BigInteger Value)
{
    public static Verifier Of(string realm, string name, string password, BigInteger salt) =>
        new(salt, GeneratorPowers.Of(X(realm, name, password, salt)));

    /// <summary>Whether this is the password: for the flows that send it in clear.</summary>
    public bool Fits(string realm, string name, string password) => Of(realm, name, password, Salt) == this;

    private static BigInteger X(string realm, string name, string password, BigInteger salt) =>
        SrpGroup.Hash(SrpGroup.Bytes(salt), SHA256.HashData(Encoding.UTF8.GetBytes($"{realm}{name}:{password}")));
}
