using System.Security.Cryptography;
using CognitoClient.Internal.Srp;
using CognitoClient.Testing.Internal.Srp;

namespace CognitoClient.Testing.Internal.State;

/// <summary>A password, of which only the private key of SRP is kept: a salted hash, not the password.</summary>
internal sealed class Password
{
    private const int SaltSize = 16;

    private readonly byte[] _salt;
    private readonly string _group;
    private readonly string _identity;
    private byte[]? _verifier;

    private Password(byte[] salt, string group, string identity, byte[] privateKey)
    {
        _salt = salt;
        _group = group;
        _identity = identity;
        PrivateKey = privateKey;
    }

    /// <summary>The salt as two's complement.</summary>
    public ReadOnlySpan<byte> Salt => _salt;

    /// <summary>x, from which the verifier follows.</summary>
    public byte[] PrivateKey { get; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>True if the user must choose another one at the next sign-in.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>The verifier g^x, which is computed when a sign-in with SRP first needs it. The user pool must not be locked.</summary>
    public byte[] Verifier => _verifier ??= SrpServer.Verifier(PrivateKey);

    /// <summary>Creates a password of a user.</summary>
    /// <param name="ids">The source of the salt.</param>
    /// <param name="pool">The user pool, whose ID SRP hashes.</param>
    /// <param name="username">The user name that SRP hashes (<c>USER_ID_FOR_SRP</c>).</param>
    /// <param name="password">The password.</param>
    /// <param name="setAt">The time.</param>
    /// <param name="isTemporary">True if the user must choose another one at the next sign-in.</param>
    public static Password Create(
        IdGenerator ids, UserPool pool, string username, string password, DateTimeOffset setAt, bool isTemporary = false)
    {
        var salt = SrpInteger.TwosComplement(ids.Bytes(SaltSize));
        return new Password(salt, pool.ShortId, username, SrpHash.PrivateKey(salt, pool.ShortId, username, password))
        {
            SetAt = setAt,
            IsTemporary = isTemporary,
        };
    }

    /// <summary>Returns true if it is this password, in a time that does not depend on the difference.</summary>
    public bool Is(string password)
    {
        var other = SrpHash.PrivateKey(_salt, _group, _identity, password);
        var equal = CryptographicOperations.FixedTimeEquals(other, PrivateKey);
        CryptographicOperations.ZeroMemory(other);
        return equal;
    }

    public override string ToString() => IsTemporary ? "temporary" : "permanent";
}
