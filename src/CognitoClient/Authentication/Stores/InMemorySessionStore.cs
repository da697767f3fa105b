using System.Collections.Concurrent;

namespace CognitoClient.Authentication;

/// <summary>Stores tokens in the memory of this process until they are removed, for tests and applications with few users.</summary>
/// <remarks>Web back ends need a store whose entries expire and that all instances share.</remarks>
public sealed class InMemorySessionStore : ICognitoSessionStore
{
    private readonly ConcurrentDictionary<string, SignInTokens> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken) => new(_tokens.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tokens);
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
