using System.Security.Cryptography;

namespace CognitoClient.Authentication;

/// <summary>The options of one-time codes. The defaults are those of Amazon Cognito and authenticator apps.</summary>
public sealed record TotpOptions
{
    /// <summary>The hash algorithm: SHA-1, SHA-256 or SHA-512. Default: SHA-1, which is secure in an HMAC.</summary>
    public HashAlgorithmName Algorithm { get; init; } = HashAlgorithmName.SHA1;

    /// <summary>The number of digits: 6, 7 or 8. Default: 6.</summary>
    public int Digits { get; init; } = 6;

    /// <summary>The period of a code, in whole seconds. Default: 30 seconds.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(30);

    internal static TotpOptions Default { get; } = new();

    internal long PeriodSeconds => Period.Ticks / TimeSpan.TicksPerSecond;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal TotpOptions Validate()
    {
        if (Algorithm != HashAlgorithmName.SHA1 && Algorithm != HashAlgorithmName.SHA256 && Algorithm != HashAlgorithmName.SHA512)
        {
            throw new ArgumentException($"The algorithm '{Algorithm.Name}' is not supported. Use SHA1, SHA256 or SHA512.");
        }

        if (Digits is < 6 or > 8)
        {
            throw new ArgumentException($"{Digits} digits are not supported. Use 6, 7 or 8.");
        }

        if (Period < TimeSpan.FromSeconds(1) || Period.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentException($"The period {Period} is not supported. Use whole seconds, 1 or more.");
        }

        return this;
    }
}
