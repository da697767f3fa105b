using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.State;

/// <summary>A user of a user pool.</summary>
internal sealed class User(string username, string sub, DateTimeOffset created)
{
    /// <summary>The immutable user name, in the case in which it was created.</summary>
    public string Username => username;

    public string Sub => sub;

    /// <summary>The position in the order of creation.</summary>
    public long Number { get; set; }

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Modified { get; set; } = created;

    public required UserStatusType Status { get; set; }

    public bool Enabled { get; set; } = true;

    /// <summary>The attribute that serves as the name for sign-in, in a user pool whose user names are addresses.</summary>
    public string? LoginAttribute { get; init; }

    /// <summary>The older settings of MFA by SMS.</summary>
    public List<MFAOptionType> MfaOptions { get; } = [];

    /// <summary>The attributes except <c>sub</c>, in the order in which they were set.</summary>
    public OrderedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Null for a user without a password.</summary>
    public Password? Password { get; set; }

    /// <summary>The earlier passwords, the latest first, as far as the history of the user pool reaches.</summary>
    public List<Password> PasswordHistory { get; } = [];

    /// <summary>The codes that the user was sent, and the attempts.</summary>
    public UserCodes Codes { get; } = new();

    /// <summary>The names of the user's groups.</summary>
    public HashSet<string> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Access tokens that were issued earlier are revoked, also those without a session. Null if none are.</summary>
    public DateTimeOffset? TokensValidFrom { get; set; }

    /// <summary>True until the first password of a user from an import job.</summary>
    public bool IsImported { get; set; }

    /// <summary>The second factors.</summary>
    public MfaSettings Mfa { get; } = new();

    public UserDevices Devices { get; } = new();

    /// <summary>Wrong passwords.</summary>
    public FailedAttempts FailedPasswords { get; } = new();

    /// <summary>Wrong codes of second factors.</summary>
    public FailedAttempts FailedCodes { get; } = new();

    public bool IsVerified(string attribute) =>
        Attributes.TryGetValue($"{attribute}_verified", out var value) && value == "true";

    public override string ToString() => sub;
}
