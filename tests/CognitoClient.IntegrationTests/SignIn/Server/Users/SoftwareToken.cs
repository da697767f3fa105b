using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>An authenticator app's secret and what the server checks of it: RFC 6238, SHA-1, 6 digits, 30 seconds.</summary>
internal sealed class SoftwareToken(byte[] secret)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private long _lastStep = -1;

    public bool Verified { get; set; }

    public string? FriendlyName { get; set; }

    /// <summary>The secret in base32 (RFC 4648), unpadded as the service gives it.</summary>
    public string SecretCode => string.Concat(
        string.Concat(secret.Select(value => value.ToString("B8", CultureInfo.InvariantCulture)))
            .Chunk(5)
            .Select(bits => Alphabet[Convert.ToInt32(new string(bits).PadRight(5, '0'), 2)]));

    /// <summary>Whether a code is right, now or one step away.</summary>
    public bool Fits(string code, DateTimeOffset now) => StepOf(code, now) is not null;

    /// <summary>Whether a code is right; a right one serves once.</summary>
    public bool Use(string code, DateTimeOffset now)
    {
        if (StepOf(code, now) is not { } step)
        {
            return false;
        }

        if (step <= _lastStep)
        {
            throw new ServiceError("ExpiredCodeException", "Your software token has already been used once.");
        }

        _lastStep = step;
        return true;
    }

    private long? StepOf(string code, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / 30;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CodeAt(step) == code)
            {
                return step;
            }
        }

        return null;
    }

    private string CodeAt(long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and Amazon Cognito use SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
