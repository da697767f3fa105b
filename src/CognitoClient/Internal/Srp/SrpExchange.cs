using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Srp;

/// <summary>The client's side of one exchange: the secret exponent a, its public value A, and the proof.</summary>
internal sealed class SrpExchange : IDisposable
{
    /// <summary>Bytes of a fresh secret: the 256 bits that RFC 5054, 2.6, asks for.</summary>
    public const int SecretSize = 32;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _secret;

    private bool _disposed;

    private SrpExchange(byte[] secret)
    {
        _secret = secret;
        PublicValue = Raise(secret);
    }

    /// <summary>SRP_A: A = g^a modulo N, in lowercase hexadecimal digits without leading zeros.</summary>
    public string PublicValue { get; }

    /// <summary>Starts an exchange with a random secret.</summary>
    public static SrpExchange Start()
    {
        var secret = Allocate(SecretSize);
        RandomNumberGenerator.Fill(secret);
        return new SrpExchange(secret);
    }

    /// <summary>Resumes an exchange.</summary>
    /// <param name="secret">a, big-endian, as returned by <see cref="ExportSecret"/>: 32 to 384 bytes.</param>
    /// <exception cref="ArgumentException">The secret is too short or too long.</exception>
    public static SrpExchange Resume(ReadOnlySpan<byte> secret)
    {
        if (secret.Length is < SecretSize or > SrpGroup.Size)
        {
            throw new ArgumentException($"The secret of an SRP exchange must have {SecretSize} to {SrpGroup.Size} bytes.", nameof(secret));
        }

        var copy = Allocate(secret.Length);
        secret.CopyTo(copy);
        return new SrpExchange(copy);
    }

    /// <summary>
    /// Returns a copy of a, big-endian, for <see cref="Resume"/>. Keep it secret: with the password's verifier, it allows signing in.
    /// </summary>
    public byte[] ExportSecret()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return [.. _secret];
    }

    /// <summary>Proves that the password is known.</summary>
    /// <param name="group">The part of the pool ID after <c>_</c>, or the device group key.</param>
    /// <param name="identity">USER_ID_FOR_SRP, or the device key.</param>
    /// <param name="password">The password, which is not normalized.</param>
    /// <param name="saltHex">SALT, a hexadecimal number.</param>
    /// <param name="srpBHex">SRP_B, a hexadecimal number.</param>
    /// <param name="secretBlockBase64">SECRET_BLOCK.</param>
    /// <param name="time">The current time.</param>
    /// <exception cref="SrpProtocolException">SALT, SRP_B or SECRET_BLOCK is invalid.</exception>
    /// <exception cref="ArgumentException">A string, such as the password, contains an unpaired surrogate.</exception>
    [SkipLocalsInit]
    public SrpProof Prove(
        string group, string identity, string password, string saltHex, string srpBHex, string secretBlockBase64, DateTimeOffset time)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var block = ReadSecretBlock(secretBlockBase64);
        Span<byte> key = stackalloc byte[16];
        DeriveKey(group, identity, password, saltHex, srpBHex, key);
        var timestamp = Timestamp(time);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        CryptographicOperations.ZeroMemory(key);
        hmac.AppendData(StrictText.GetBytes(group, nameof(group)));
        hmac.AppendData(StrictText.GetBytes(identity, nameof(identity)));
        hmac.AppendData(block);
        hmac.AppendData(StrictText.GetBytes(timestamp, nameof(time)));
        return new SrpProof(Convert.ToBase64String(hmac.GetHashAndReset()), timestamp);
    }

    /// <summary>Overwrites the secret.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_secret);
    }

    /// <summary>Formats a time as the service expects, in any culture: <c>Sun Jun 7 08:09:01 UTC 2026</c>.</summary>
    internal static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);

    private void DeriveKey(string group, string identity, string password, string saltHex, string srpBHex, Span<byte> key)
    {
        var b = SrpInteger.Parse("SRP_B", srpBHex);
        var scrambler = SrpHash.Scrambler(SrpInteger.Parse("SRP_A", PublicValue), b);
        var privateKey = SrpHash.PrivateKey(SrpInteger.Parse("SALT", saltHex), group, identity, password);
        byte[] sharedSecret = [];
        try
        {
            sharedSecret = SharedSecret.Compute(b, _secret, scrambler, privateKey);
            SrpHash.SigningKey(sharedSecret, scrambler, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(privateKey);
            CryptographicOperations.ZeroMemory(sharedSecret);
        }
    }

    private static byte[] ReadSecretBlock(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentNullException)
        {
            throw new SrpProtocolException("SECRET_BLOCK is not Base64.");
        }
    }

    private static string Raise(byte[] secret)
    {
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        Span<byte> bytes = stackalloc byte[SrpGroup.Size];
        Power.RaiseTwo(secret, power);
        Residue.Write(power, bytes);
        return Convert.ToHexStringLower(bytes).TrimStart('0');
    }

    /// <summary>Allocates a pinned array, so that the garbage collector makes no copies.</summary>
    private static byte[] Allocate(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);
}
