using System.Collections.Concurrent;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>A user of the pool; tests change it as an administrator would.</summary>
internal sealed class User(string username, string sub)
{
    private int _failures;
    private DateTimeOffset _lockedUntil;

    /// <summary>The name that goes into hashes and tokens: what <c>USER_ID_FOR_SRP</c> says.</summary>
    public string Username { get; } = username;

    public string Sub { get; } = sub;

    /// <summary>As <c>UserStatusType</c> names it.</summary>
    public string Status { get; set; } = "CONFIRMED";

    public bool Enabled { get; set; } = true;

    public required Verifier Password { get; set; }

    public ConcurrentDictionary<string, string> Attributes { get; } = [];

    /// <summary>Second factors in use, by their challenge names.</summary>
    public IReadOnlyList<string> MfaFactors { get; set; } = [];

    public string? PreferredMfa { get; set; }

    public SoftwareToken? SoftwareToken { get; set; }

    public ConcurrentDictionary<string, Device> Devices { get; } = [];

    public ConcurrentDictionary<string, Passkey> Passkeys { get; } = [];

    /// <summary>Codes that were sent, by purpose.</summary>
    public ConcurrentDictionary<string, SentCode> Codes { get; } = [];

    /// <summary>After five wrong passwords in a row each further one locks for twice as long, from a second up.</summary>
    public void CheckAttempts(DateTimeOffset now)
    {
        if (now < _lockedUntil)
        {
            throw ServiceError.NotAuthorized("Password attempts exceeded");
        }
    }

    public void CountAttempt(bool succeeded, DateTimeOffset now)
    {
        _failures = succeeded ? 0 : _failures + 1;
        if (_failures >= 5)
        {
            _lockedUntil = now + TimeSpan.FromSeconds(Math.Min(900, Math.Pow(2, _failures - 5)));
        }
    }

    /// <summary>What stands against signing in, once the password was right.</summary>
    public void CheckStatus()
    {
        if (!Enabled)
        {
            throw ServiceError.NotAuthorized("User is disabled.");
        }

        if (Status == "UNCONFIRMED")
        {
            throw new ServiceError("UserNotConfirmedException", "User is not confirmed.");
        }

        if (Status == "RESET_REQUIRED")
        {
            throw new ServiceError("PasswordResetRequiredException", "Password reset required for the user");
        }
    }
}
