namespace CognitoClient.Testing.Internal.State;

/// <summary>A refresh token.</summary>
internal sealed class RefreshToken(TokenSession session)
{
    public TokenSession Session => session;

    /// <summary>The time from which the token no longer works because it was exchanged for another one, or null if it was not.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}
