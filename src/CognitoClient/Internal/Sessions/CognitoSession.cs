using System.Diagnostics;
using CognitoClient.Authentication;

namespace CognitoClient.Internal.Sessions;

/// <summary>One session of a store. It holds no tokens, so that two objects with one key are the same session.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class CognitoSession(StoredSessions sessions, string key, SignInContext? context) : ICognitoSession
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; } = key;

    public Task<SignInTokens?> GetTokensAsync(CancellationToken cancellationToken = default) =>
        sessions.GetTokensAsync(Key, context, cancellationToken);

    public Task<SignInTokens?> RefreshAsync(SignInTokens? refused = null, CancellationToken cancellationToken = default) =>
        sessions.RefreshAsync(Key, refused, context, cancellationToken);

    public Task SignOutAsync(CancellationToken cancellationToken = default) => sessions.SignOutAsync(Key, cancellationToken);

    public Task SignOutEverywhereAsync(CancellationToken cancellationToken = default) =>
        sessions.SignOutEverywhereAsync(Key, context, cancellationToken);

    /// <summary>Returns the type's name, without the key.</summary>
    public override string ToString() => nameof(CognitoSession);
}
