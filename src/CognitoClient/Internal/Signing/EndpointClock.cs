using CognitoClient.Internal.Logging;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Signing;

/// <summary>The time as the endpoint has it: the local clock, and what the endpoint's answers show it to be off by.</summary>
internal sealed class EndpointClock(TimeProvider timeProvider, ILogger logger)
{
    /// <summary>What counts as off. Less is left to the service, which allows five minutes.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    private long _offset;
    private long _agreed;

    /// <summary>What is added to the local clock; zero while that is right.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offset));

    public DateTimeOffset Now
    {
        get
        {
            var ticks = timeProvider.GetUtcNow().UtcTicks + Offset.Ticks;
            return new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        }
    }

    /// <summary>Whether an answer agreed with the time of a signature of the same second: looking at the next one's Date takes longer than this.</summary>
    public bool HasAgreed(DateTimeOffset signedAt) => Volatile.Read(ref _agreed) == SecondOf(signedAt);

    /// <summary>Takes note of an answer that agrees with the time of its request's signature.</summary>
    public void Agree(DateTimeOffset signedAt) => Volatile.Write(ref _agreed, SecondOf(signedAt));

    /// <summary>Whether the local clock agrees with the time of an answer that has just come.</summary>
    public bool IsLocalClockRight(DateTimeOffset serverTime) => (serverTime - timeProvider.GetUtcNow()).Duration() < Tolerance;

    /// <summary>Takes over the time of an answer that has just come.</summary>
    public void Set(DateTimeOffset serverTime)
    {
        TimeSpan offset = serverTime - timeProvider.GetUtcNow();
        var corrected = offset.Duration() >= Tolerance ? offset.Ticks : 0;
        var before = Interlocked.Exchange(ref _offset, corrected);
        if (Math.Abs(corrected - before) >= Tolerance.Ticks)
        {
            Log(corrected);
        }
    }

    private static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;

    private void Log(long offset)
    {
        if (offset == 0)
        {
            logger.ClockSkewGone();
        }
        else
        {
            logger.ClockSkewCorrected(TimeSpan.FromTicks(offset));
        }
    }
}
