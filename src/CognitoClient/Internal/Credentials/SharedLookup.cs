using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>A look-up of credentials that concurrent callers share, with a time limit. A slow failure is kept for a short while.</summary>
/// <param name="find">Finds the credentials. It can block, and ignores cancellation.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedLookup(Func<Task<ImmutableCredentials>> find, TimeProvider time)
{
    /// <summary>
    /// How long callers wait for a look-up, from its start. Longer than a metadata service takes, shorter than an attempt.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>How long calls fail at once after a slow failure, instead of waiting for the next one.</summary>
    public static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The duration of a slow failure, and the least that a caller waits. Quick failures are not kept, so that a variable that is set later
    /// is seen.
    /// </summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<ImmutableCredentials>? _running;
    private long _started;
    private Task<ImmutableCredentials>? _failed;
    private long _failedAt;

    /// <summary>Waits for the look-up that is running, or starts one.</summary>
    /// <exception cref="LookupTimeoutException">
    /// The look-up takes longer than <see cref="Limit"/>. It continues for later callers.
    /// </exception>
    public async Task<ImmutableCredentials> FindAsync(CancellationToken cancellationToken)
    {
        var (lookup, started) = Join();
        var left = Limit - time.GetElapsedTime(started);
        var wait = left > Slow ? left : Slow;
        try
        {
            return await lookup.WaitAsync(wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!lookup.IsCompleted)
        {
            var timeout = new LookupTimeoutException();
            Keep(timeout, started);
            throw timeout;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Keep(exception, started);
            throw;
        }
    }

    private (Task<ImmutableCredentials> Lookup, long Started) Join()
    {
        lock (_lock)
        {
            if (_running is { IsCompleted: true })
            {
                _running = null;
            }

            if (_failed is not null && time.GetElapsedTime(_failedAt) < FailureLifetime)
            {
                return (_failed, time.GetTimestamp());
            }

            _failed = null;
            if (_running is null)
            {
                // On another thread, because the look-up can block on files, a process or a metadata service.
                (_running, _started) = (Task.Run(find), time.GetTimestamp());

                // All of its callers may have stopped waiting.
                _running.ContinueWith(
                    static failed => failed.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
            }

            return (_running, _started);
        }
    }

    private void Keep(Exception failure, long started)
    {
        lock (_lock)
        {
            if (_failed is null && time.GetElapsedTime(started) >= Slow)
            {
                (_failed, _failedAt) = (Task.FromException<ImmutableCredentials>(failure), time.GetTimestamp());
            }
        }
    }
}

/// <summary>The exception that is thrown when a look-up of credentials takes too long.</summary>
internal sealed class LookupTimeoutException()
    : TimeoutException(FormattableString.Invariant($"The look-up did not complete within {SharedLookup.Limit.TotalSeconds} s."));
