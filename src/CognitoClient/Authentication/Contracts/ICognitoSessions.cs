namespace CognitoClient.Authentication;

/// <summary>
/// Manages the sessions of signed-in users, by key. <see cref="CognitoSessions"/> implements it over an <see cref="ICognitoSessionStore"/>.
/// </summary>
/// <remarks>
/// Mock this interface in your tests. Later versions may add members with default implementations.
/// </remarks>
public interface ICognitoSessions
{
    /// <summary>Starts a session with the tokens of a sign-in. It replaces the key's current session, if there is one.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="key">The key of the session. Default: 64 random hexadecimal digits, suitable for a cookie.</param>
    /// <param name="context">
    /// Additional data for the renewals that this object starts, such as metadata for the pre token generation trigger. It is not stored.
    /// Default: null.
    /// </param>
    /// <param name="cancellationToken">Cancels the call of the store.</param>
    /// <returns>The session.</returns>
    Task<ICognitoSession> StartAsync(
        SignInTokens tokens, string? key = null, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the session with a key. It may have ended: <see cref="ICognitoSession.GetTokensAsync"/> then returns null.</summary>
    /// <param name="key">The key of the session.</param>
    /// <param name="context">
    /// Additional data for the renewals that this object starts, such as metadata for the pre token generation trigger. It is not stored.
    /// Default: null.
    /// </param>
    /// <returns>The session.</returns>
    ICognitoSession GetSession(string key, SignInContext? context = null);
}
