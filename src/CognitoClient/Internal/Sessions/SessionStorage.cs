using System.Collections.Concurrent;
using System.Diagnostics;
using CognitoClient.Authentication;
using CognitoClient.Internal.Logging;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Sessions;

/// <summary>The store of the sessions, together with the changes that it failed to make, which are made at a later use.</summary>
/// <remarks>
/// A change is made only while the store has the tokens that it had before: a session that was removed or started again meanwhile is left
/// alone. All methods that change a session are called one after another for each key.
/// </remarks>
internal sealed class SessionStorage(ICognitoSessionStore store, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // The number of failed changes whose tokens the store may have.
    private const int MaxStored = 16;

    private readonly LimitedStore _store = new(store, clock);
    private readonly ConcurrentDictionary<string, PendingChange> _pending = new(StringComparer.Ordinal);

    /// <summary>Gets the tokens of a session as they are after its pending change.</summary>
    public async ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (!_pending.TryGetValue(key, out var pending))
        {
            return await ReadAsync(key, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var stored = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
            var index = IndexOf(pending.Stored, stored);
            if (index > 0)
            {
                // The store no longer has the tokens before these.
                _pending.TryUpdate(key, pending with { Stored = pending.Stored[index..] }, pending);
            }

            return index < 0 ? stored : pending.Tokens;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SessionNotRead(exception);
            return pending.Tokens;
        }
    }

    /// <summary>Tries to get the tokens of a session. A failure of the store is logged.</summary>
    public async Task<(Exception? Failure, SignInTokens? Tokens)> TryGetAsync(string key)
    {
        try
        {
            return (null, await GetAsync(key, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            logger.SessionNotRead(exception);
            return (exception, null);
        }
    }

    /// <summary>Stores the tokens of a new session. If the store fails, there is no new session, and its exception is thrown.</summary>
    public async Task StartAsync(string key, SignInTokens tokens, CancellationToken cancellationToken)
    {
        await _store.SetAsync(key, tokens, cancellationToken).ConfigureAwait(false);
        _pending.TryRemove(key, out _);
    }

    /// <summary>Stores renewed tokens. If the store fails, they are kept in memory.</summary>
    public async Task RenewAsync(string key, SignInTokens before, SignInTokens fresh)
    {
        try
        {
            await _store.SetAsync(key, fresh, CancellationToken.None).ConfigureAwait(false);
            _pending.TryRemove(key, out _);
        }
        catch (Exception exception)
        {
            Keep(key, before, fresh, exception);
        }
    }

    /// <summary>Keeps renewed tokens in memory, because the store failed.</summary>
    public void Keep(string key, SignInTokens before, SignInTokens fresh, Exception exception)
    {
        Add(key, before, fresh);
        logger.SessionNotStored(exception);
    }

    /// <summary>Removes a session that has ended. If the store fails, the session has ended for this process.</summary>
    /// <returns>The exception of the store, or null.</returns>
    public async Task<Exception?> RemoveAsync(string key, SignInTokens before)
    {
        try
        {
            await _store.RemoveAsync(key, CancellationToken.None).ConfigureAwait(false);
            _pending.TryRemove(key, out _);
            return null;
        }
        catch (Exception exception)
        {
            Add(key, before, tokens: null);
            logger.SessionNotRemoved(exception);
            return exception;
        }
    }

    /// <summary>Determines whether a session has a change that should be made now. A failing store is not called by each use.</summary>
    public bool IsDue(string key) => _pending.TryGetValue(key, out var pending) && clock.GetElapsedTime(pending.Time) >= Pause;

    /// <summary>Makes the pending change of a session, unless the store has other tokens now.</summary>
    /// <returns>The exception of the store, and renewed tokens whose session was removed meanwhile.</returns>
    public async Task<(Exception? Failure, SignInTokens? Orphan)> SettleAsync(string key)
    {
        if (!_pending.TryGetValue(key, out var pending))
        {
            return default;
        }

        try
        {
            var stored = await ReadAsync(key, CancellationToken.None).ConfigureAwait(false);
            var isUnchanged = IndexOf(pending.Stored, stored) >= 0;
            if (isUnchanged && pending.Tokens is { } tokens)
            {
                await _store.SetAsync(key, tokens, CancellationToken.None).ConfigureAwait(false);
            }
            else if (isUnchanged)
            {
                await _store.RemoveAsync(key, CancellationToken.None).ConfigureAwait(false);
            }

            _pending.TryRemove(key, out _);
            return (null, stored is null ? pending.Tokens : null);
        }
        catch (Exception exception)
        {
            _pending[key] = pending with { Time = clock.GetTimestamp() };
            if (pending.Tokens is null)
            {
                logger.SessionNotRemoved(exception);
            }
            else
            {
                logger.SessionNotStored(exception);
            }

            return (exception, null);
        }
    }

    private async ValueTask<SignInTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var tokens = await _store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        return tokens is null or { AccessToken: not null }
            ? tokens
            : throw new InvalidOperationException(
                $"{nameof(_store.GetAsync)} of {_store.Name} returned tokens without {nameof(SignInTokens.AccessToken)}.");
    }

    private static int IndexOf(SignInTokens[] all, SignInTokens? tokens) => tokens is null
        ? -1
        : Array.FindIndex(all, each => (each.AccessToken, each.RefreshToken) == (tokens.AccessToken, tokens.RefreshToken));

    private void Add(string key, SignInTokens before, SignInTokens? tokens)
    {
        _pending[key] = new(GetStored(key, before), tokens, clock.GetTimestamp());
        foreach (var (other, pending) in _pending)
        {
            if (clock.GetElapsedTime(pending.Time) > Kept && _pending.TryRemove(new(other, pending)))
            {
                logger.SessionChangeDropped();
            }
        }
    }

    /// <summary>
    /// Gets the tokens that the store may have after another failed change: those from before the first one, or those of a later one, which
    /// the store may have made before it failed.
    /// </summary>
    private SignInTokens[] GetStored(string key, SignInTokens before)
    {
        if (!_pending.TryGetValue(key, out var earlier))
        {
            return [before];
        }

        var all = earlier.Tokens is { } failed ? [.. earlier.Stored, failed] : earlier.Stored;
        return IndexOf(all, before) < 0
            ? [before]
            : all.Length <= MaxStored ? all : [all[0], .. all[^(MaxStored - 1)..]];
    }

    /// <summary>A change that the store failed to make.</summary>
    /// <param name="Stored">The tokens that the store may have, oldest first.</param>
    /// <param name="Tokens">The tokens that it should have; null if the session has ended.</param>
    /// <param name="Time">The time of the last attempt.</param>
    private sealed record PendingChange(
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] SignInTokens[] Stored,
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] SignInTokens? Tokens,
        long Time)
    {
        public override string ToString() => nameof(PendingChange);
    }
}
