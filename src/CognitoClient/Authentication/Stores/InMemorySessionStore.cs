using System.Collections.Concurrent;

namespace CognitoClient.Authentication;

/// <summary>
/// Keeps tokens in this process's memory until they are removed: for an application with one user or few. A web back end with many takes a
/// store that forgets and that all its instances share.
/// </summary>
public sealed class InMemorySessionStore : ISessionStore
{
    private readonly ConcurrentDictionary<string, SignInTokens> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken) => new(_tokens.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken)
    {
        _tokens[key] = tokens;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        _tokens.TryRemove(key, out _);
        return default;
    }
}
