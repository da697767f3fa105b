using CognitoClient.Authentication;

namespace CognitoClient.Internal.Sessions;

/// <summary>The pending work of each session: refreshes, which callers share, and changes, which wait for all work before them.</summary>
/// <remarks>
/// A refresh is not cancelled with its callers: with rotation the old token is used up once the request is sent, and the new one must not
/// get lost. The client's time-outs end it.
/// </remarks>
internal sealed class RefreshFlights(TimeProvider clock)
{
    private readonly Dictionary<string, (Task Work, RefreshFlight? Flight)> _last = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Joins the refresh that was started last, or starts one after the pending work.</summary>
    public RefreshFlight Join(string key, Func<Task<SignInTokens?>> refresh)
    {
        lock (_lock)
        {
            var last = _last.GetValueOrDefault(key);
            if (last.Flight is { } current)
            {
                return current;
            }

            var landing = Start(key, last.Work, refresh);
            var flight = new RefreshFlight(clock, landing);
            _last[key] = (landing, flight);
            return flight;
        }
    }

    /// <summary>Changes a session after its pending work. A refresh that is requested meanwhile waits for the change.</summary>
    public Task ChangeAsync(string key, Func<CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var turn = Start(key, _last.GetValueOrDefault(key).Work, async () =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                await change(cancellationToken).ConfigureAwait(false);
                return true;
            });
            _last[key] = (turn, null);
            return turn.WaitAsync(cancellationToken);
        }
    }

    // On the thread pool, so that no code of a store runs under the lock or in a caller's context.
    private Task<T> Start<T>(string key, Task? previous, Func<Task<T>> action)
    {
        Task<T>? work = null;
        work = Task.Run(RunAsync, CancellationToken.None);

        // All of its callers may have stopped waiting.
        work.ContinueWith(
            static failed => failed.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return work;

        async Task<T> RunAsync()
        {
            try
            {
                if (previous is not null)
                {
                    await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                return await action().ConfigureAwait(false);
            }
            finally
            {
                // Within the work, so that its waiters find it gone. The lock is free only after the assignment above.
                lock (_lock)
                {
                    if (_last.GetValueOrDefault(key).Work == work)
                    {
                        _last.Remove(key);
                    }
                }
            }
        }
    }
}
