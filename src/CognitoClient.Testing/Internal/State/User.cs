using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.State;

/// <summary>A user of a user pool.</summary>
internal sealed class User(string username, string sub, DateTimeOffset created)
{
    /// <summary>The immutable user name, in the case in which it was created.</summary>
    public string Username => username;

    public string Sub => sub;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Modified { get; set; } = created;

    public required UserStatusType Status { get; set; }

    public bool Enabled { get; set; } = true;

    /// <summary>The attributes except <c>sub</c>, in the order in which they were set.</summary>
    public OrderedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Null for a user without a password.</summary>
    public Password? Password { get; set; }

    /// <summary>The earlier passwords, the latest first, as far as the history of the user pool reaches.</summary>
    public List<Password> PasswordHistory { get; } = [];

    /// <summary>The names of the user's groups.</summary>
    public HashSet<string> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Access tokens that were issued earlier are revoked, also those without a session. Null if none are.</summary>
    public DateTimeOffset? TokensValidFrom { get; set; }

    public bool IsVerified(string attribute) =>
        Attributes.TryGetValue($"{attribute}_verified", out var value) && value == "true";

    public override string ToString() => sub;
}
