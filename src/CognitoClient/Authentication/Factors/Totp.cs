using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Authentication;

/// <summary>One-time codes as an authenticator app shows them, by RFC 6238.</summary>
/// <remarks>
/// A secret is the <c>SecretCode</c> of AssociateSoftwareToken, in Base32 (<see cref="Base32"/> says in which forms). All times are points
/// in time: their offset does not matter.
/// </remarks>
public static class Totp
{
    /// <summary>The code at a time.</summary>
    /// <param name="secret">The secret, in Base32.</param>
    /// <param name="time">The time, 1970 or later; most often <see cref="TimeProvider.GetUtcNow"/>.</param>
    /// <param name="options">How codes are made; null for six digits, 30 seconds, SHA-1.</param>
    /// <returns>The digits, zeros in front included.</returns>
    /// <exception cref="FormatException">The secret is empty or not Base32; it is not quoted.</exception>
    /// <exception cref="ArgumentException">The time is before 1970, or an option is out of its range.</exception>
    public static string Compute(string secret, DateTimeOffset time, TotpOptions? options = null)
    {
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        return OfStep(ReadSecret(secret), Step(time, checkedOptions), checkedOptions);
    }

    /// <summary>Whether a code is that of a time, or of one near it, in time that does not depend on how much of it is right.</summary>
    /// <param name="secret">The secret, in Base32.</param>
    /// <param name="code">What was typed; white space is left out of account.</param>
    /// <param name="time">The time.</param>
    /// <param name="window">How many periods before and after count as well, for clocks that differ: 0 to 10; 1 by default.</param>
    /// <param name="options">How codes are made; null for six digits, 30 seconds, SHA-1.</param>
    /// <returns>
    /// True if it is. The same code is right again until its time is over: where that matters, remember the last one taken, as RFC 6238,
    /// 5.2, asks, and limit how often someone may guess.
    /// </returns>
    /// <exception cref="FormatException">The secret is empty or not Base32; it is not quoted.</exception>
    /// <exception cref="ArgumentException">The window, the time or an option is out of its range.</exception>
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

    /// <summary>How much longer the code of a time is the current one: more than zero, at most the period.</summary>
    /// <param name="time">The time, 1970 or later.</param>
    /// <param name="options">How codes are made; null for six digits, 30 seconds, SHA-1.</param>
    /// <exception cref="ArgumentException">The time is before 1970, or an option is out of its range.</exception>
    public static TimeSpan Remaining(DateTimeOffset time, TotpOptions? options = null)
    {
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        var next = (Step(time, checkedOptions) + 1) * checkedOptions.PeriodSeconds;
        return TimeSpan.FromSeconds(next) - (time - DateTimeOffset.UnixEpoch);
    }

    private static long Step(DateTimeOffset time, TotpOptions options) => time >= DateTimeOffset.UnixEpoch
        ? time.ToUnixTimeSeconds() / options.PeriodSeconds
        : throw new ArgumentOutOfRangeException(nameof(time), "One-time codes begin with the year 1970.");

    internal static byte[] ReadSecret(string secret) =>
        Base32.Decode(secret) is { Length: > 0 } key ? key : throw new FormatException("The secret of the one-time codes is empty.");

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
