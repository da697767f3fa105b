using System.Security.Cryptography;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Authentication;

/// <summary>
/// How one-time codes are made. The defaults are what Amazon Cognito and authenticator apps use: leave them unless you know better.
/// </summary>
public sealed record TotpOptions
{
    /// <summary>The hash: SHA-1 (the default), SHA-256 or SHA-512. In an HMAC, SHA-1 is not weakened by what is known against it.</summary>
    public HashAlgorithmName Algorithm { get; init; } = HashAlgorithmName.SHA1;

    /// <summary>Digits of a code: 6 (the default), 7 or 8.</summary>
    public int Digits { get; init; } = 6;

    /// <summary>How long a code is the current one: 30 seconds by default, a whole number of seconds, 1 or more.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(30);

    internal static TotpOptions Default { get; } = new();

    internal long PeriodSeconds => Period.Ticks / TimeSpan.TicksPerSecond;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal TotpOptions Validate()
    {
        if (Algorithm != HashAlgorithmName.SHA1 && Algorithm != HashAlgorithmName.SHA256 && Algorithm != HashAlgorithmName.SHA512)
        {
            throw new ArgumentException($"The algorithm of one-time codes is SHA1, SHA256 or SHA512, not '{Algorithm.Name}'.");
        }

        if (Digits is < 6 or > 8)
        {
            throw new ArgumentException($"A one-time code has 6, 7 or 8 digits, not {Digits}.");
        }

        if (Period < TimeSpan.FromSeconds(1) || Period.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentException($"The period of one-time codes is a whole number of seconds, not {Period}.");
        }

        return this;
    }
}
