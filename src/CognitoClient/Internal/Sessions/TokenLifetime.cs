using CognitoClient.Authentication;

namespace CognitoClient.Internal.Sessions;

/// <summary>Decides by the clock how long tokens are used before they are renewed.</summary>
/// <param name="clock">The clock of expiry times.</param>
/// <param name="refreshAhead">How long before their expiry tokens are renewed.</param>
internal sealed class TokenLifetime(TimeProvider clock, TimeSpan refreshAhead)
{
    public TimeProvider Clock => clock;

    /// <summary>Determines whether tokens can be used as they are: they are fresh, or valid without a way to renew them.</summary>
    public bool IsUsable(SignInTokens tokens) => IsFresh(tokens) || (tokens.RefreshToken is null && IsValid(tokens));

    /// <summary>Determines whether tokens have not expired.</summary>
    public bool IsValid(SignInTokens tokens) => tokens.ExpiresAt is not { } expires || expires > clock.GetUtcNow();

    private bool IsFresh(SignInTokens tokens) => tokens.ExpiresAt is not { } expires || expires - clock.GetUtcNow() > refreshAhead;
}
