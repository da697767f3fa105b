using System.Diagnostics;
using CognitoClient.Internal.Sessions;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>A user's session: tokens that renew themselves ahead of their expiry. Light, and safe for concurrent use.</summary>
/// <remarks>
/// Where <see cref="GetTokensAsync"/> gives null the session has ended, because it was signed out, the store dropped it, or it has expired without
/// a refresh token: the user must sign in again. A refresh token that the service refuses for good ends the session, too; that call throws what
/// the service said.
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
    /// <remarks>
    /// As long as the stored tokens are valid, a renewal that fails for a reason that may pass, such as throttling or a broken connection, gives
    /// those; the next call tries again. So does a session without a refresh token until its tokens expire.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, not a refresh that other callers wait for.</param>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    public async Task<SignInTokens?> GetTokensAsync(CancellationToken cancellationToken = default)
    {
        var tokens = await GetStoredAsync(cancellationToken).ConfigureAwait(false);
        if (tokens is null || _sessions.AreGood(tokens))
        {
            return tokens;
        }

        try
        {
            return await _sessions.RefreshAsync(Key, tokens, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException exception) when (!SessionRefresh.IsFinal(exception) && _sessions.AreValid(tokens))
        {
            return tokens;
        }
    }

    /// <summary>Renews the tokens now, for instance after the user's groups changed or an API refused the access token.</summary>
    /// <param name="refused">
    /// The tokens that are of no use any more: others that were stored since are taken as they are. Default: those in the store.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the refresh.</param>
    /// <returns>
    /// The tokens; null when there are none to be had: the session has ended, or it has no refresh token. In the latter case its tokens stay until
    /// they expire, and <see cref="GetTokensAsync"/> gives them.
    /// </returns>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    /// <exception cref="CognitoIdentityProviderException">The renewal failed, whether or not the tokens so far are valid.</exception>
    public async Task<SignInTokens?> RefreshAsync(SignInTokens? refused = null, CancellationToken cancellationToken = default) =>
        (refused ?? await GetStoredAsync(cancellationToken).ConfigureAwait(false)) is { } tokens
            ? await _sessions.RefreshAsync(Key, tokens, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>
    /// Ends this session: revokes its refresh token, and the access tokens that came from it, and removes it from the store. Other sessions of the
    /// user go on.
    /// </summary>
    /// <remarks>
    /// A refresh that is under way is waited for, and what it brought is revoked. When the revocation fails for a reason that may pass, such as
    /// throttling or a broken connection, the session stays, with the refresh token that is still to be revoked: sign out again. An answer that
    /// would be the same the next time removes the session and is thrown.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the revocation if it has not been answered.</param>
    /// <exception cref="UnsupportedOperationException">The app client does not allow revocation; the session is removed all the same.</exception>
    /// <exception cref="CognitoIdentityProviderException">The revocation failed; the session stays.</exception>
    public Task SignOutAsync(CancellationToken cancellationToken = default) =>
        _sessions.ChangeAsync(Key, new SessionEnd(_sessions, Key).RevokeAsync, cancellationToken);

    /// <summary>Signs the user out of all sessions everywhere (<c>GlobalSignOut</c>), and removes this one from the store.</summary>
    /// <remarks>
    /// Other sessions of this store stay in it until their next refresh, which the service refuses. Nothing is thrown when this session is over
    /// already, its access token revoked or its refresh token revoked, expired or invalid; in the last two cases the user's other sessions go on.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the call if it has not been answered.</param>
    /// <exception cref="CognitoIdentityProviderException">The service could not be asked; the session stays.</exception>
    public async Task SignOutEverywhereAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (await GetTokensAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                return;
            }
        }
        catch (NotAuthorizedException exception) when (exception.Reason
            is NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.UserNotFound or NotAuthorizedReason.TokenExpired or NotAuthorizedReason.TokenInvalid)
        {
            // The refresh has removed the session; there is nothing left to sign out with.
            return;
        }

        await _sessions.ChangeAsync(Key, new SessionEnd(_sessions, Key).EverywhereAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The type's name; the key is not shown.</summary>
    public override string ToString() => nameof(CognitoSession);

    private ValueTask<SignInTokens?> GetStoredAsync(CancellationToken cancellationToken) => _sessions.Store.GetAsync(Key, cancellationToken);
}
