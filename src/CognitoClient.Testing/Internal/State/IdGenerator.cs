using System.Buffers.Text;
using System.Security.Cryptography;

namespace CognitoClient.Testing.Internal.State;

/// <summary>Generates IDs, codes and secrets in the forms of the service: random, or reproducible from a seed.</summary>
internal sealed class IdGenerator(int? seed)
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Base32Digits = "0123456789abcdefghijklmnopqrstuv";
    private const string LowercaseAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Lock _gate = new();
    private readonly Random? _random = seed is { } value ? new Random(value) : null;

    /// <summary>An ID of a user pool, such as <c>us-east-1_AbCd12345</c>.</summary>
    public string UserPoolId(string region) => $"{region}_{Text(LettersAndDigits, 9)}";

    /// <summary>An ID of an app client: 26 digits of base 32.</summary>
    public string ClientId() => Text(Base32Digits, 26);

    /// <summary>A secret of an app client: 52 digits of base 32.</summary>
    public string ClientSecret() => Text(Base32Digits, 52);

    /// <summary>A UUID that is not of version 4, as those of users are.</summary>
    public string Sub()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return FormatSub(bytes);
    }

    /// <summary>Returns the first 16 bytes in the form of <see cref="Sub"/>.</summary>
    public static string FormatSub(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = stackalloc byte[16];
        bytes[..16].CopyTo(copy);
        copy[6] = (byte)(0x70 | (copy[6] & 0x0F));
        return new Guid(copy, bigEndian: true).ToString();
    }

    /// <summary>A UUID of version 4.</summary>
    public string Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)(0x40 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>A code for a user: digits.</summary>
    public string Code(int length) => Text("0123456789", length);

    /// <summary>An ID of letters and digits, such as the end of the ID of an import job.</summary>
    public string Alphanumeric(int length) => Text(LettersAndDigits, length);

    /// <summary>An ID of lowercase letters and digits, such as the end of a session ID.</summary>
    public string LowercaseAlphanumeric(int length) => Text(LowercaseAndDigits, length);

    /// <summary>Random bytes in Base64 with the URL-safe alphabet, without padding.</summary>
    public string Opaque(int bytes)
    {
        var buffer = new byte[bytes];
        Fill(buffer);
        return Base64Url.EncodeToString(buffer);
    }

    /// <summary>Random bytes.</summary>
    public byte[] Bytes(int count)
    {
        var buffer = new byte[count];
        Fill(buffer);
        return buffer;
    }

    /// <summary>A password that satisfies every policy of that length or less.</summary>
    public string Password(int length)
    {
        var kinds = new[] { "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!@#%&*_=+-" };
        return string.Concat(Enumerable.Range(0, Math.Max(length, 8)).Select(index => Text(kinds[index % kinds.Length], 1)));
    }

    public int Next(int exclusiveMax)
    {
        if (_random is null)
        {
            return RandomNumberGenerator.GetInt32(exclusiveMax);
        }

        lock (_gate)
        {
            return _random.Next(exclusiveMax);
        }
    }

    private string Text(string alphabet, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[Next(alphabet.Length)]));

    private void Fill(Span<byte> bytes)
    {
        if (_random is null)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        lock (_gate)
        {
            _random.NextBytes(bytes);
        }
    }
}
