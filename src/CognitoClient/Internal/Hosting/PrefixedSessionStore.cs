using CognitoClient.Authentication;

namespace CognitoClient.Internal.Hosting;

/// <summary>A part of a store that several app clients share: a session's key finds no session of another app client.</summary>
internal sealed class PrefixedSessionStore(string prefix, ICognitoSessionStore shared) : ICognitoSessionStore
{
    public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken) =>
        shared.GetAsync(prefix + key, cancellationToken);

    public ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) =>
        shared.SetAsync(prefix + key, tokens, cancellationToken);

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => shared.RemoveAsync(prefix + key, cancellationToken);
}
