using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Authentication;

/// <summary>Computes and verifies the time-based one-time codes of authenticator apps (RFC 6238).</summary>
/// <remarks>The secret is the <c>SecretCode</c> of AssociateSoftwareToken, in Base32; see <see cref="Base32.Decode"/>.</remarks>
public static class Totp
{
    /// <summary>Computes the code at a time.</summary>
    /// <param name="secret">The secret, in Base32.</param>
    /// <param name="time">The time, 1970 or later, for example <see cref="TimeProvider.GetUtcNow"/>.</param>
    /// <param name="options">The options. Default: six digits, 30 seconds, SHA-1.</param>
    /// <returns>The digits, including leading zeros.</returns>
    /// <exception cref="FormatException">The secret is empty or not Base32. The message does not contain it.</exception>
    /// <exception cref="ArgumentException">The time is before 1970, or an option is out of range.</exception>
    public static string Compute(string secret, DateTimeOffset time, TotpOptions? options = null)
    {
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        return OfStep(ReadSecret(secret), Step(time, checkedOptions), checkedOptions);
    }

    /// <summary>Determines whether a code is valid at a time. The comparison takes constant time.</summary>
    /// <remarks>
    /// A code is valid until its period ends. To accept a code only once, store the last accepted code (RFC 6238, section 5.2). Limit the
    /// number of attempts.
    /// </remarks>
    /// <param name="secret">The secret, in Base32.</param>
    /// <param name="code">The code. White space is ignored.</param>
    /// <param name="time">The time.</param>
    /// <param name="window">The number of periods before and after that are accepted, 0 to 10. Default: 1.</param>
    /// <param name="options">The options. Default: six digits, 30 seconds, SHA-1.</param>
    /// <returns>True if the code is valid.</returns>
    /// <exception cref="FormatException">The secret is empty or not Base32. The message does not contain it.</exception>
    /// <exception cref="ArgumentException">The window, the time or an option is out of range.</exception>
    public static bool Verify(string secret, string code, DateTimeOffset time, int window = 1, TotpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, 10);
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        var key = ReadSecret(secret);
        var step = Step(time, checkedOptions);
        var given = Encoding.UTF8.GetBytes(string.Concat(code.Where(character => !char.IsWhiteSpace(character))));
        var right = false;
        for (var i = Math.Max(0, step - window); i <= step + window; i++)
        {
            right |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(OfStep(key, i, checkedOptions)));
        }

        return right;
    }

    /// <summary>Gets the remaining time until the next code.</summary>
    /// <param name="time">The time, 1970 or later.</param>
    /// <param name="options">The options. Default: six digits, 30 seconds, SHA-1.</param>
    /// <returns>The remaining time: more than zero, at most the period.</returns>
    /// <exception cref="ArgumentException">The time is before 1970, or an option is out of range.</exception>
    public static TimeSpan Remaining(DateTimeOffset time, TotpOptions? options = null)
    {
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        var next = (Step(time, checkedOptions) + 1) * checkedOptions.PeriodSeconds;
        return TimeSpan.FromSeconds(next) - (time - DateTimeOffset.UnixEpoch);
    }

    private static long Step(DateTimeOffset time, TotpOptions options) => time >= DateTimeOffset.UnixEpoch
        ? time.ToUnixTimeSeconds() / options.PeriodSeconds
        : throw new ArgumentOutOfRangeException(nameof(time), "The time is before 1970.");

    internal static byte[] ReadSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Base32.Decode(secret) is { Length: > 0 } key ? key : throw new FormatException("The secret is empty.");
    }

    /// <summary>HOTP, RFC 4226, 5.3.</summary>
    private static string OfStep(byte[] key, long step, TotpOptions options)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        hash = hash[..CryptographicOperations.HmacData(options.Algorithm, key, counter, hash)];
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        var modulus = options.Digits switch { 6 => 1_000_000, 7 => 10_000_000, _ => 100_000_000 };
        return (number % modulus).ToString("D" + options.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
