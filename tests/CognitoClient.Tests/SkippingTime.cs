using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests;

/// <summary>
/// A clock that a test moves, and on which short waits are over at once without time going by. So retries follow at once, whose delays are
/// random.
/// </summary>
/// <param name="longest">The longest wait that is skipped; time limits under test have to be longer.</param>
internal class SkippingTime(TimeSpan longest) : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isSkipped = dueTime >= TimeSpan.Zero && dueTime <= longest;
        var timer = base.CreateTimer(callback, state, isSkipped ? Timeout.InfiniteTimeSpan : dueTime, period);
        if (isSkipped)
        {
            callback(state);
        }

        return timer;
    }
}
