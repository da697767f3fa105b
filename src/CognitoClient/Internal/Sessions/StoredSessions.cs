using System.Runtime.ExceptionServices;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Sessions;

/// <summary>The sessions of a store, by key: their tokens are read, renewed and removed here, one after another for each key.</summary>
internal sealed class StoredSessions(ICognitoSessionStore store, ICognitoSignIn signIn, TokenLifetime lifetime, ILogger logger)
{
    // How long callers with valid tokens wait for new ones.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RefreshFlights _flights = new(lifetime.Clock);
    private readonly RefreshFailures _failures = new(lifetime.Clock);
    private readonly SessionStorage _storage = new(store, lifetime.Clock, logger);

    /// <summary>Stores the tokens of a new session in place of those that the key may have.</summary>
    public Task StartAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) => ChangeAsync(
        key, token => _storage.StartAsync(key, tokens, token), cancellationToken);

    /// <summary>
    /// Gets the tokens of a session, renewed if they expire soon. Valid tokens outlive a renewal that takes long or may succeed later.
    /// </summary>
    public async Task<SignInTokens?> GetTokensAsync(string key, SignInContext? context, CancellationToken cancellationToken)
    {
        var tokens = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
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

        return await LandAsync(key, flight, tokens, cancellationToken).ConfigureAwait(false);
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
        var seen = refused ?? await ReadAsync(key, cancellationToken).ConfigureAwait(false);
        if (seen is null)
        {
            _failures.ThrowEnd(key);
            return null;
        }

        return await LandAsync(key, Join(key, seen, context), valid: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Revokes the refresh token of a session and removes the session.</summary>
    public Task SignOutAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync(key, new SessionEnd(key, _storage, signIn).RevokeAsync, cancellationToken);

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

        await ChangeAsync(key, new SessionEnd(key, _storage, signIn).EverywhereAsync, cancellationToken).ConfigureAwait(false);
    }

    private RefreshFlight Join(string key, SignInTokens seen, SignInContext? context)
    {
        return _flights.Join(key, RunAsync);

        async Task<SignInTokens?> RunAsync()
        {
            try
            {
                var tokens = await new SessionRefresh(key, seen, _storage, signIn, lifetime, _failures, context)
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

    /// <summary>Gets the tokens of a session, after a change that the store failed to make earlier.</summary>
    private async Task<SignInTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (_storage.IsDue(key))
        {
            var settled = _flights.ChangeAsync(key, _ => SettleAsync(key), CancellationToken.None);
            await settled.WaitAsync(Patience, lifetime.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await _storage.GetAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private async Task SettleAsync(string key)
    {
        // A caller before this one may have done it.
        if (_storage.IsDue(key))
        {
            var (_, orphan) = await _storage.SettleAsync(key).ConfigureAwait(false);
            await Orphans.TryRevokeAsync(signIn, orphan?.RefreshToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the result of a refresh. A failure that a caller receives is not thrown again by later calls.</summary>
    /// <param name="key">The session.</param>
    /// <param name="flight">The refresh.</param>
    /// <param name="valid">The tokens to return if the refresh fails temporarily while they are valid; null to throw.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task<SignInTokens?> LandAsync(
        string key, RefreshFlight flight, SignInTokens? valid, CancellationToken cancellationToken)
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
        catch (Exception) when (valid is not null && lifetime.IsValid(valid) && !cancellationToken.IsCancellationRequested)
        {
            // Also after exceptions of the application's handlers and resilience pipeline.
            return valid;
        }
        catch (StoreReadException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Cause);
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
