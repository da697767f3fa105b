using System.Collections.Concurrent;
using CognitoClient.Authentication;

namespace CognitoClient.Internal.Sessions;

/// <summary>The session store with a time limit for each call, so that a store that hangs fails.</summary>
/// <remarks>
/// A store that ignores the token may still make a change after the limit. Until that call ends, other changes under the same key fail at
/// once: they could otherwise be overwritten by the earlier one.
/// </remarks>
internal sealed class LimitedStore(ICognitoSessionStore store, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Task> _abandoned = new(StringComparer.Ordinal);

    /// <summary>The name of the store's type.</summary>
    public string Name => store.GetType().Name;

    /// <summary>Gets the tokens of a session. Reads that complete synchronously need no timer.</summary>
    /// <exception cref="TimeoutException">The limit elapsed.</exception>
    public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var read = store.GetAsync(key, cancellationToken);
        return read.IsCompleted ? read : new(WaitAsync(read.AsTask(), cancellationToken));
    }

    /// <summary>Stores the tokens of a session.</summary>
    /// <exception cref="TimeoutException">The limit elapsed.</exception>
    public Task SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) =>
        ChangeAsync(key, nameof(store.SetAsync), token => store.SetAsync(key, tokens, token), cancellationToken);

    /// <summary>Removes the tokens of a session.</summary>
    /// <exception cref="TimeoutException">The limit elapsed.</exception>
    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync(key, nameof(store.RemoveAsync), token => store.RemoveAsync(key, token), cancellationToken);

    private async Task<SignInTokens?> WaitAsync(Task<SignInTokens?> read, CancellationToken cancellationToken)
    {
        await ((Task)read).WaitAsync(Limit, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (read.IsCompleted)
        {
            return await read.ConfigureAwait(false);
        }

        Observe(read);
        cancellationToken.ThrowIfCancellationRequested();
        throw TimedOut(nameof(store.GetAsync));
    }

    private async Task ChangeAsync(
        string key, string method, Func<CancellationToken, ValueTask> change, CancellationToken cancellationToken)
    {
        if (_abandoned.TryGetValue(key, out var earlier) && !earlier.IsCompleted)
        {
            throw TimedOut(method);
        }

        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var work = change(both.Token).AsTask();
        try
        {
            // The caller's token goes to the store alone: a change that the store makes nevertheless has to precede the next one.
            await work.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // The wait may end before the limit has reached the linked token.
            await both.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Abandon(key, work);
            cancellationToken.ThrowIfCancellationRequested();
            throw TimedOut(method);
        }
    }

    private void Abandon(string key, Task work)
    {
        Observe(work);
        _abandoned[key] = work;
        work.ContinueWith(
            _ => _abandoned.TryRemove(new(key, work)),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Observes a later exception of a call that nobody awaits.</summary>
    private static void Observe(Task call) => call.ContinueWith(
        static failed => failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private TimeoutException TimedOut(string method) => new(
        $"{method} of {Name} did not complete within {Limit.TotalSeconds:0} seconds. Set a shorter time-out in the session store.");
}
