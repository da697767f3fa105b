using System.Diagnostics;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>A user's session: tokens that renew themselves ahead of their expiry. Light, and safe for concurrent use.</summary>
/// <remarks>
/// Where a method gives null the session has ended, because it was signed out, the store dropped it, or it has expired without a refresh token:
/// the user must sign in again. A refresh token that the service refuses for good ends the session, too; that call throws what the service said.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CognitoSession
{
    private readonly CognitoSessions _sessions;

    internal CognitoSession(CognitoSessions sessions, string key) => (_sessions, Key) = (sessions, key);

    /// <summary>What the session is found by. Where it is a cookie of the user's, it is a secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; }

    /// <summary>The session's tokens, renewed if they expire soon (<see cref="CognitoSignInOptions.RefreshAhead"/>).</summary>
    /// <param name="cancellationToken">Ends the wait, not a refresh that other callers wait for.</param>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    public async Task<SignInTokens?> GetTokensAsync(CancellationToken cancellationToken = default)
    {
        var tokens = await GetStoredAsync(cancellationToken).ConfigureAwait(false);
        return tokens is null || _sessions.AreFresh(tokens)
            ? tokens
            : await _sessions.RefreshAsync(Key, tokens, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Renews the tokens now, for instance after the user's groups changed or an API refused the access token.</summary>
    /// <param name="refused">
    /// The tokens that are of no use any more: others that were stored since are taken as they are. Default: those in the store.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the refresh.</param>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    public async Task<SignInTokens?> RefreshAsync(SignInTokens? refused = null, CancellationToken cancellationToken = default) =>
        (refused ?? await GetStoredAsync(cancellationToken).ConfigureAwait(false)) is { } tokens
            ? await _sessions.RefreshAsync(Key, tokens, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>
    /// Ends this session: revokes its refresh token, and the access tokens that came from it, and removes it from the store. Other sessions of the
    /// user go on.
    /// </summary>
    /// <exception cref="UnsupportedOperationException">The app client does not allow revocation; the session is removed all the same.</exception>
    public async Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        var tokens = await GetStoredAsync(cancellationToken).ConfigureAwait(false);
        await _sessions.Store.RemoveAsync(Key, cancellationToken).ConfigureAwait(false);
        if (tokens?.RefreshToken is { } refreshToken)
            await _sessions.SignIn.RevokeAsync(refreshToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs the user out of all sessions everywhere (<c>GlobalSignOut</c>), and removes this one from the store.</summary>
    /// <remarks>Other sessions of this store stay in it until their next refresh, which the service refuses.</remarks>
    public async Task SignOutEverywhereAsync(CancellationToken cancellationToken = default)
    {
        var tokens = await GetTokensAsync(cancellationToken).ConfigureAwait(false);
        if (tokens is null)
            return;
        try
        {
            await _sessions.SignIn.SignOutEverywhereAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
        }
        catch (NotAuthorizedException exception) when (exception.Reason is NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.UserNotFound)
        {
            // Somebody was faster; there is nothing left to sign out of.
        }

        await _sessions.Store.RemoveAsync(Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The type's name; the key is not shown.</summary>
    public override string ToString() => nameof(CognitoSession);

    private ValueTask<SignInTokens?> GetStoredAsync(CancellationToken cancellationToken) => _sessions.Store.GetAsync(Key, cancellationToken);
}
