using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>What an authenticator app does: RFC 6238 with SHA-1, 6 digits, 30 seconds.</summary>
internal static class Totp
{
    public static string Code(string secret, DateTimeOffset now)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 and Amazon Cognito use SHA-1.
        var hash = HMACSHA1.HashData(FromBase32(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.TrimEnd('=').Select(letter => Alphabet.IndexOf(letter).ToString("B5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
