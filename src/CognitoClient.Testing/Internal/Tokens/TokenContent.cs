using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>What goes into the tokens of one issue, taken from the state at once so that they can be signed without a lock.</summary>
internal sealed record TokenContent
{
    public required TokenSession Session { get; init; }

    public required string Issuer { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required TimeSpan AccessValidity { get; init; }

    public required TimeSpan IdValidity { get; init; }

    public required string AccessJti { get; init; }

    public required string IdJti { get; init; }

    /// <summary>Whether the tokens have the claims <c>origin_jti</c> and, in the ID token, <c>jti</c>.</summary>
    public required bool IsRevocable { get; init; }

    /// <summary>The attributes that the app client may read.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; }

    /// <summary>The user's groups, the one with the lowest precedence first.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public string? PreferredRole { get; init; }
}
