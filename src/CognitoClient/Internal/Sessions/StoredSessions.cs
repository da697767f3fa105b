using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>The sessions of a store, by key: their tokens are read, renewed and removed here, one after another for each key.</summary>
internal sealed class StoredSessions(ICognitoSessionStore store, ICognitoSignIn signIn, TokenLifetime lifetime)
{
    private readonly RefreshFlights _flights = new();

    /// <summary>Stores the tokens of a new session in place of those that the key may have.</summary>
    public Task StartAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) =>
        _flights.ChangeAsync(key, token => store.SetAsync(key, tokens, token).AsTask(), cancellationToken);

    /// <summary>Gets the tokens of a session, renewed if they expire soon. Valid tokens outlive a renewal that may succeed later.</summary>
    public async Task<SignInTokens?> GetTokensAsync(string key, CancellationToken cancellationToken)
    {
        var tokens = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null || lifetime.IsUsable(tokens))
        {
            return tokens;
        }

        try
        {
            return await RefreshAsync(key, tokens, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException exception) when (!SessionRefresh.IsFinal(exception) && lifetime.IsValid(tokens))
        {
            return tokens;
        }
    }

    /// <summary>
    /// Renews the tokens of a session unless others were stored in place of the refused ones. Concurrent callers share one refresh.
    /// </summary>
    /// <param name="key">The session.</param>
    /// <param name="refused">The tokens that the caller cannot use any more; null for those in the store.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the refresh.</param>
    public async Task<SignInTokens?> RefreshAsync(string key, SignInTokens? refused, CancellationToken cancellationToken)
    {
        var seen = refused ?? await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        return seen is null
            ? null
            : await _flights.JoinAsync(key, new SessionRefresh(key, seen, store, signIn, lifetime).RunAsync, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Revokes the refresh token of a session and removes the session.</summary>
    public Task SignOutAsync(string key, CancellationToken cancellationToken) =>
        _flights.ChangeAsync(key, new SessionEnd(key, store, signIn).RevokeAsync, cancellationToken);

    /// <summary>Revokes all tokens of the user and removes the session.</summary>
    public async Task SignOutEverywhereAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            if (await GetTokensAsync(key, cancellationToken).ConfigureAwait(false) is null)
            {
                return;
            }
        }
        catch (NotAuthorizedException exception) when (exception.Reason
            is NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.UserNotFound
            or NotAuthorizedReason.TokenExpired or NotAuthorizedReason.TokenInvalid)
        {
            // The refresh has removed the session; there is nothing left to sign out with.
            return;
        }

        await _flights.ChangeAsync(key, new SessionEnd(key, store, signIn).EverywhereAsync, cancellationToken).ConfigureAwait(false);
    }
}
