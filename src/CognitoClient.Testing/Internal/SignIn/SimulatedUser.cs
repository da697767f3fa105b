using System.Security.Cryptography;
using System.Text;
using CognitoClient.Internal.Srp;
using CognitoClient.Testing.Internal.Srp;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The values of a user who does not exist, for app clients that hide this.</summary>
// FACTS-SERVER 9 [A]: the same for the same name in the same user pool.
internal static class SimulatedUser
{
    /// <summary>The user name: a UUID.</summary>
    public static string Username(UserPool pool, string name) => new Guid(Hash(pool, name, "username").AsSpan(0, 16)).ToString();

    public static byte[] Salt(UserPool pool, string name) => SrpInteger.TwosComplement(Hash(pool, name, "salt").AsSpan(0, 16));

    public static byte[] Verifier(UserPool pool, string name) => SrpServer.Verifier(Hash(pool, name, "verifier"));

    private static byte[] Hash(UserPool pool, string name, string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{pool.Arn}\n{purpose}\n{name}"));
}
