namespace CognitoClient.Authentication;

/// <summary>Refreshes under way, one per session.</summary>
/// <remarks>
/// A refresh is not cancelled when its callers go: with rotation the old token is used up once the request is sent, and the new one must not
/// get lost. The client's own time limits end it.
/// </remarks>
internal sealed class RefreshFlights
{
    private readonly Dictionary<string, Task<SignInTokens?>> _flights = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public Task<SignInTokens?> JoinAsync(string key, Func<Task<SignInTokens?>> refresh, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_flights.TryGetValue(key, out var flight))
            {
                // On the pool, so that no code of a store runs under the lock or in a caller's context.
                flight = Task.Run(() => FlyAsync(key, refresh), CancellationToken.None);
                _flights.Add(key, flight);
            }

            return flight.WaitAsync(cancellationToken);
        }
    }

    private async Task<SignInTokens?> FlyAsync(string key, Func<Task<SignInTokens?>> refresh)
    {
        try
        {
            return await refresh().ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _flights.Remove(key);
            }
        }
    }
}
