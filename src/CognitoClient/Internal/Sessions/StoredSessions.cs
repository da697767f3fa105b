using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>The sessions of a store, by key: their tokens are read, renewed and removed here, one after another for each key.</summary>
internal sealed class StoredSessions(ICognitoSessionStore store, ICognitoSignIn signIn, TokenLifetime lifetime)
{
    // How long callers with valid tokens wait for new ones.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RefreshFlights _flights = new(lifetime.Clock);
    private readonly RefreshFailures _failures = new(lifetime.Clock);

    /// <summary>Stores the tokens of a new session in place of those that the key may have.</summary>
    public Task StartAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) => ChangeAsync(
        key, token => store.SetAsync(key, tokens, token).AsTask(), cancellationToken);

    /// <summary>
    /// Gets the tokens of a session, renewed if they expire soon. Valid tokens outlive a renewal that takes long or may succeed later.
    /// </summary>
    public async Task<SignInTokens?> GetTokensAsync(string key, SignInContext? context, CancellationToken cancellationToken)
    {
        var tokens = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null)
        {
            _failures.ThrowEnd(key);
            return null;
        }

        if (lifetime.IsUsable(tokens) || (lifetime.IsValid(tokens) && _failures.IsPaused(key)))
        {
            return tokens;
        }

        var flight = Join(key, tokens, context);
        if (lifetime.IsValid(tokens)
            && !await flight.LandsWithinAsync(Patience, cancellationToken).ConfigureAwait(false)
            && lifetime.IsValid(tokens))
        {
            return tokens;
        }

        try
        {
            return await LandAsync(key, flight, cancellationToken).ConfigureAwait(false);
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
    /// <param name="context">Additional data for the request, if this call starts the refresh.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the refresh.</param>
    public async Task<SignInTokens?> RefreshAsync(
        string key, SignInTokens? refused, SignInContext? context, CancellationToken cancellationToken)
    {
        var seen = refused ?? await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (seen is null)
        {
            _failures.ThrowEnd(key);
            return null;
        }

        return await LandAsync(key, Join(key, seen, context), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Revokes the refresh token of a session and removes the session.</summary>
    public Task SignOutAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync(key, new SessionEnd(key, store, signIn).RevokeAsync, cancellationToken);

    /// <summary>Revokes all tokens of the user and removes the session.</summary>
    public async Task SignOutEverywhereAsync(string key, SignInContext? context, CancellationToken cancellationToken)
    {
        try
        {
            if (await GetTokensAsync(key, context, cancellationToken).ConfigureAwait(false) is null)
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

        await ChangeAsync(key, new SessionEnd(key, store, signIn).EverywhereAsync, cancellationToken).ConfigureAwait(false);
    }

    private RefreshFlight Join(string key, SignInTokens seen, SignInContext? context)
    {
        return _flights.Join(key, RunAsync);

        async Task<SignInTokens?> RunAsync()
        {
            try
            {
                var tokens = await new SessionRefresh(key, seen, store, signIn, lifetime, _failures, context)
                    .RunAsync()
                    .ConfigureAwait(false);
                if (tokens is not null)
                {
                    _failures.Remove(key);
                }

                return tokens;
            }
            catch (Exception exception) when (exception is not CognitoIdentityProviderException failure || !SessionRefresh.IsFinal(failure))
            {
                _failures.Add(key);
                throw;
            }
        }
    }

    /// <summary>Waits for the result of a refresh. A failure that a caller receives is not thrown again by later calls.</summary>
    private async Task<SignInTokens?> LandAsync(string key, RefreshFlight flight, CancellationToken cancellationToken)
    {
        try
        {
            var tokens = await flight.Landing.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (tokens is null)
            {
                _failures.ThrowEnd(key);
            }

            return tokens;
        }
        catch (CognitoIdentityProviderException exception) when (SessionRefresh.IsFinal(exception))
        {
            _failures.Remove(key);
            throw;
        }
    }

    /// <summary>Changes a session and forgets its earlier failures.</summary>
    private Task ChangeAsync(string key, Func<CancellationToken, Task> change, CancellationToken cancellationToken) => _flights.ChangeAsync(
        key,
        async token =>
        {
            await change(token).ConfigureAwait(false);
            _failures.Remove(key);
        },
        cancellationToken);
}
