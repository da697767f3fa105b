using CognitoClient.Internal.Http;

namespace CognitoClient.Tests.Protocol;

public class TimeLimitTests
{
    /// <summary>A timer may ring while it is being set, and find that the attempt is over.</summary>
    [Fact]
    public void Begin_AfterTheTimerRangWhileItWasSet_SetsItAgain()
    {
        var clock = new RingingClock();
        var limit = new TimeLimit(new TimeLimitPool(TestCalls.Settings with { TimeProvider = clock }), clock);
        clock.EndsAttempt = limit.Dispose;
        limit.Begin(clock.GetTimestamp(), TimeSpan.FromSeconds(10), endsCall: false, CancellationToken.None);
        clock.EndsAttempt = null;

        limit.Begin(clock.GetTimestamp(), TimeSpan.FromSeconds(20), endsCall: false, CancellationToken.None);

        Assert.Equal(2, clock.Sets);
    }

    /// <summary>While its timers are set, the attempt ends and they ring.</summary>
    private sealed class RingingClock : TimeProvider
    {
        public Action? EndsAttempt { get; set; }

        public int Sets { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new RingingTimer(this, () => callback(state));

        private sealed class RingingTimer(RingingClock clock, Action ring) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Sets++;
                if (clock.EndsAttempt is { } end)
                {
                    end();
                    ring();
                }

                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
