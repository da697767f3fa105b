namespace CognitoClient.Authentication;

/// <summary>Stores the tokens of sessions. Implement it over a cache or a database, with <see cref="SignInTokens.Serialize"/>.</summary>
/// <remarks>
/// <para>Tokens are secrets: encrypt them if others can read the store. The methods are called concurrently. The store decides how long it
/// keeps an entry, for example as long as the app client's refresh tokens are valid.</para>
/// <para>If a method fails, throw an exception. <see cref="CognitoSessions"/> then keeps renewed tokens in memory, and stores them at a
/// later use of the session. It reads before it writes again, so a failed call may have made its change.</para>
/// <para>A call that takes longer than five seconds counts as failed. The token of a write is then canceled: pass it on.</para>
/// <para>Later versions may add members with default implementations.</para>
/// </remarks>
public interface ICognitoSessionStore
{
    /// <summary>Gets the tokens of a session.</summary>
    /// <param name="key">The key of the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens, or null if there are none.</returns>
    ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores the tokens of a session, in place of its current tokens.</summary>
    /// <param name="key">The key of the session.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the tokens are stored.</returns>
    ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken);

    /// <summary>Removes the tokens of a session, if there are any.</summary>
    /// <param name="key">The key of the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the tokens are removed.</returns>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
