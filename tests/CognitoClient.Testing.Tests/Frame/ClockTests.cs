namespace CognitoClient.Testing.Tests.Frame;

public sealed class ClockTests
{
    private readonly InMemoryClock _clock = new InMemoryCognito().Clock;

    [Fact]
    public void Advance_MovesTimeAndTimestamp()
    {
        var time = _clock.GetUtcNow();
        var timestamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromDays(30));

        Assert.InRange(_clock.GetUtcNow() - time, TimeSpan.FromDays(30), TimeSpan.FromDays(31));
        Assert.InRange(_clock.GetElapsedTime(timestamp), TimeSpan.FromDays(30), TimeSpan.FromDays(31));
        Assert.Equal(TimeSpan.FromDays(30), _clock.Offset);
    }

    [Fact]
    public void Set_TimeGoesOnFromThere()
    {
        var time = new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero);

        _clock.Set(time);

        Assert.InRange(_clock.GetUtcNow(), time, time.AddMinutes(1));
    }

    [Fact]
    public void Advance_PastATimer_TheTimerElapsesOnce()
    {
        var calls = 0;
        using var timer = _clock.CreateTimer(_ => calls++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, calls);

        _clock.Advance(TimeSpan.FromMinutes(2));
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Advance_PastADelay_TheDelayEnds()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromHours(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Dispose_OfATimer_ItNoLongerElapses()
    {
        var calls = 0;
        var timer = _clock.CreateTimer(_ => calls++, null, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));

        timer.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(0, calls);
        Assert.False(timer.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan));
    }
}
