namespace CognitoClient.Testing.Internal.State;

/// <summary>The tokens of one sign-in: a refresh token and its successors, and the access and ID tokens that they gave.</summary>
internal sealed class TokenSession(string id, string originJti, AppClient client, User user)
{
    /// <summary>The ID in the operations on sessions: <c>tkn</c> and 25 characters.</summary>
    public string Id => id;

    /// <summary>The claim that the tokens of the session have in common.</summary>
    public string OriginJti => originJti;

    public AppClient Client => client;

    public User User => user;

    /// <summary>The time of the sign-in, which refreshes do not change.</summary>
    public required DateTimeOffset AuthTime { get; init; }

    /// <summary>The ID of the sign-in in the user's log, which refreshes do not change.</summary>
    public required string EventId { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The device of the sign-in, or null for none.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The end of the refresh token's lifetime. Rotation does not extend it.</summary>
    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset LastActive { get; set; }

    public bool IsRevoked { get; set; }

    public override string ToString() => id;
}
