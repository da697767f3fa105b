using CognitoClient.Authentication;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The secret that a user's authenticator app shares with the user pool.</summary>
internal sealed class SoftwareToken(string secret)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private DateTimeOffset _lastUsed = DateTimeOffset.MinValue;

    /// <summary>The secret in base 32.</summary>
    public string Secret => secret;

    public string? FriendlyName { get; set; }

    /// <summary>Uses a code. A code works once, 30 seconds before and after its time as well.</summary>
    public SoftwareTokenResult Use(string code, DateTimeOffset now)
    {
        DateTimeOffset[] times = [now - Step, now, now + Step];
        var found = Array.FindIndex(times, time => time >= DateTimeOffset.UnixEpoch && Totp.Compute(secret, time) == code);
        if (found < 0)
        {
            return SoftwareTokenResult.Wrong;
        }

        var start = DateTimeOffset.FromUnixTimeSeconds(times[found].ToUnixTimeSeconds() / 30 * 30);
        if (start <= _lastUsed)
        {
            return SoftwareTokenResult.Used;
        }

        _lastUsed = start;
        return SoftwareTokenResult.Right;
    }

    public override string ToString() => FriendlyName ?? "";
}

/// <summary>The result of a code of an authenticator app.</summary>
internal enum SoftwareTokenResult
{
    Wrong,
    Used,
    Right,
}
