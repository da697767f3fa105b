namespace CognitoClient.Authentication;

/// <summary>
/// Where sessions keep their tokens. Implement it over a cache or a database, with <see cref="SignInTokens.Save"/> as the value.
/// </summary>
/// <remarks>
/// Tokens are secrets: encrypt them where others can read the store. Methods are called concurrently. How long an entry is kept is the
/// store's business; the lifetime of the app client's refresh tokens is a good measure.
/// </remarks>
public interface ISessionStore
{
    /// <summary>The tokens of a session; null when there are none.</summary>
    ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a session's tokens in place of those before.</summary>
    ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken);

    /// <summary>Removes a session's tokens; nothing happens when there are none.</summary>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
