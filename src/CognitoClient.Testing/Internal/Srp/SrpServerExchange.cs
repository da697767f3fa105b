using System.Security.Cryptography;
using System.Text;
using CognitoClient.Internal.Srp;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Srp;

/// <summary>The server's side of one exchange, for a user or a device.</summary>
internal sealed class SrpServerExchange
{
    private SrpServerExchange(string group, string identity, byte[] clientValue, byte[] salt, byte[] verifier, byte[] secret)
    {
        Group = Encoding.UTF8.GetBytes(group);
        Identity = Encoding.UTF8.GetBytes(identity);
        ClientValue = clientValue;
        Salt = salt;
        Verifier = verifier;
        Secret = secret;
        PublicValue = SrpServer.PublicValue(verifier, secret);
    }

    /// <summary>The part of the pool ID after <c>_</c>, or the device group key.</summary>
    public byte[] Group { get; }

    /// <summary><c>USER_ID_FOR_SRP</c>, or the device key.</summary>
    public byte[] Identity { get; }

    /// <summary>A, as two's complement.</summary>
    public byte[] ClientValue { get; }

    public byte[] Salt { get; }

    public byte[] Verifier { get; }

    /// <summary>b.</summary>
    public byte[] Secret { get; }

    /// <summary>B, in 384 bytes.</summary>
    public byte[] PublicValue { get; }

    /// <summary>SALT: two's complement in hexadecimal digits.</summary>
    public string SaltHex => Convert.ToHexStringLower(Salt);

    /// <summary>SRP_B: hexadecimal digits without leading zeros.</summary>
    public string PublicValueHex => Convert.ToHexStringLower(PublicValue).TrimStart('0');

    /// <summary>Starts an exchange. Takes about a millisecond.</summary>
    /// <param name="group">The part of the pool ID after <c>_</c>, or the device group key.</param>
    /// <param name="identity"><c>USER_ID_FOR_SRP</c>, or the device key.</param>
    /// <param name="clientValue">A, as <see cref="ReadClientValue"/> returns it.</param>
    /// <param name="salt">The salt as two's complement.</param>
    /// <param name="verifier">The verifier, at most 384 bytes.</param>
    /// <param name="secret">b.</param>
    public static SrpServerExchange Start(
        string group, string identity, byte[] clientValue, byte[] salt, byte[] verifier, byte[] secret) =>
        new(group, identity, clientValue, salt, verifier, secret);

    /// <summary>Reads SRP_A.</summary>
    /// <returns>A as two's complement, or null if it is not a hexadecimal number, or a multiple of the prime.</returns>
    public static byte[]? ReadClientValue(string hex)
    {
        try
        {
            var value = SrpInteger.Parse("SRP_A", hex);
            return SrpServer.IsUsable(value) ? value : null;
        }
        catch (SrpProtocolException)
        {
            return null;
        }
    }

    /// <summary>Returns true if the signature proves the password, at about this time. Takes milliseconds.</summary>
    public bool IsProvenBy(string signature, string secretBlock, string timestamp, DateTimeOffset now)
    {
        if (!SrpTimestamp.TryParse(timestamp, out var time) || (now - time).Duration() > SrpRules.TimestampWindow)
        {
            return false;
        }

        byte[] block;
        byte[] given;
        try
        {
            block = Convert.FromBase64String(secretBlock);
            given = Convert.FromBase64String(signature);
        }
        catch (FormatException)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(given, SrpServer.Signature(this, block, Encoding.UTF8.GetBytes(timestamp)));
    }
}
