using CognitoClient.Authentication;

namespace CognitoClient.Internal.Sessions;

/// <summary>A refresh that callers share.</summary>
/// <param name="clock">The clock that measures the wait.</param>
/// <param name="landing">Completes with the refresh.</param>
internal sealed class RefreshFlight(TimeProvider clock, Task<SignInTokens?> landing)
{
    private readonly long _start = clock.GetTimestamp();

    public Task<SignInTokens?> Landing { get; } = landing;

    /// <summary>Waits until the refresh has completed in any way, or a time since its start has elapsed.</summary>
    /// <returns>True if the refresh has completed.</returns>
    public async Task<bool> LandsWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var rest = time - clock.GetElapsedTime(_start);
        if (rest > TimeSpan.Zero)
        {
            await ((Task)Landing).WaitAsync(rest, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Landing.IsCompleted;
    }
}
