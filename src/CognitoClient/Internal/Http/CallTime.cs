namespace CognitoClient.Internal.Http;

/// <summary>The time of a call, including all attempts.</summary>
/// <param name="Clock">The client's clock.</param>
/// <param name="Started">The start of the call, as a timestamp of the clock.</param>
/// <param name="Timeout">The time limit; infinite for no limit.</param>
internal readonly record struct CallTime(TimeProvider Clock, long Started, TimeSpan Timeout)
{
    public TimeSpan Elapsed => Clock.GetElapsedTime(Started);

    /// <summary>The remaining time, at least zero; infinite for no limit.</summary>
    public TimeSpan Left
    {
        get
        {
            if (Timeout == System.Threading.Timeout.InfiniteTimeSpan)
            {
                return Timeout;
            }

            var left = Timeout - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public static CallTime Start(TimeProvider clock, TimeSpan timeout) => new(clock, clock.GetTimestamp(), timeout);
}
