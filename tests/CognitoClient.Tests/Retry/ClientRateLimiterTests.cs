using CognitoClient.Internal.Retries;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Retry;

public class ClientRateLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(5, 7)]
    [InlineData(6, 9.64893601)]
    [InlineData(7, 10.00003085)]
    [InlineData(8, 10.45328452)]
    [InlineData(9, 13.40869702)]
    [InlineData(10, 21.26626835)]
    [InlineData(11, 36.42599852)]
    public void Rise_AfterAThrottle_FollowsTheCurve(double now, double expected)
    {
        var curve = new CubicRate();
        var dropped = curve.Drop(10, 5);
        var rate = curve.Rise(now);

        // At once to 70 % of the throttled rate, and back to that rate after k seconds.
        var k = Math.Pow(10 * 0.3 / 0.4, 1.0 / 3);
        Assert.Equal(7, dropped, 9);
        Assert.Equal((0.4 * Math.Pow(now - 5 - k, 3)) + 10, rate, 9);
        Assert.Equal(expected, rate, 8);
    }

    [Fact]
    public void Report_ACourseOfAnswers_MovesTheRates()
    {
        // Computed by a second implementation of the published algorithm: an answer each 200 ms, two of them throttled.
        var limiter = new ClientRateLimiter(_time);
        (bool Throttled, double Measured, double Fill)[] course =
        [
            (false, 0, 0.5), (false, 0, 0.5), (false, 4.8, 0.5), (false, 4.8, 0.5), (false, 4.16, 0.5), (false, 4.16, 0.6912),
            (false, 4.16, 1.0976), (false, 5.632, 1.6384), (false, 5.632, 2.3328), (true, 4.3264, 3.02848),
            (false, 4.3264, 3.486639), (false, 4.3264, 3.821874), (false, 5.66528, 4.053386), (false, 5.66528, 4.200373),
            (false, 4.333056, 4.282037), (false, 4.333056, 4.317576), (true, 4.333056, 3.022303), (false, 5.666611, 3.479795),
        ];

        for (var i = 0; i < course.Length; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            Assert.Equal(i > 9, limiter.IsOn);
            limiter.Report(course[i].Throttled);
            Assert.Equal(
                (i, course[i].Measured, course[i].Fill), (i, Math.Round(limiter.MeasuredRate, 6), Math.Round(limiter.FillRate, 6)));
        }
    }

    [Fact]
    public void Report_NothingButSuccess_NeverExceedsTwiceTheMeasuredRate()
    {
        var limiter = new ClientRateLimiter(_time);
        for (var i = 0; i < 1000; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            limiter.Report(isThrottled: false);
            Assert.True(limiter.FillRate <= Math.Max(0.5, 2 * limiter.MeasuredRate));
        }

        Assert.Equal((10.0, 20.0, false), (Math.Round(limiter.MeasuredRate, 6), Math.Round(limiter.FillRate, 6), limiter.IsOn));
    }

    [Fact]
    public async Task WaitAsync_BeforeAThrottle_NeverWaits()
    {
        var limiter = new ClientRateLimiter(_time);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(await WaitAsync(limiter));
            limiter.Report(isThrottled: false);
        }
    }

    [Fact]
    public async Task WaitAsync_ManyAtOnce_ServesThemInOrderAtTheRate()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Report(isThrottled: true);
        Task<bool>[] waits = [.. Enumerable.Range(0, 8).Select(_ => WaitAsync(limiter).AsTask())];

        // A token each two seconds.
        for (var passed = 0; passed < waits.Length; passed++)
        {
            Assert.All(waits[passed..], wait => Assert.False(wait.IsCompleted));
            _time.Advance(TimeSpan.FromSeconds(2));
            Assert.True(await waits[passed]);
        }

        Assert.Equal(0, limiter.Waiting);
    }

    [Fact]
    public async Task WaitAsync_RateRisesMeanwhile_IsOverSooner()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Report(isThrottled: true);
        Task<bool>[] waits = [.. Enumerable.Range(0, 8).Select(_ => WaitAsync(limiter).AsTask())];

        for (var i = 0; i < 20; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            limiter.Report(isThrottled: false);
        }

        Assert.All(await Task.WhenAll(waits), Assert.True);
    }

    [Fact]
    public async Task WaitAsync_ANewcomerWhileOthersWait_DoesNotOvertake()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Report(isThrottled: true);
        var first = WaitAsync(limiter).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));

        var second = WaitAsync(limiter).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await first);
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await second);
    }

    [Fact]
    public async Task WaitAsync_AtASteadyRate_FailsNobodyWhomItLetWait()
    {
        // A newcomer each second, a token in two: what does not fail at once gets its token within its ten seconds.
        var limiter = new ClientRateLimiter(_time);
        limiter.Report(isThrottled: true);
        var waits = new List<Task<bool>>();
        var refused = 0;
        for (var second = 0; second < 60; second++)
        {
            var wait = limiter.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken).AsTask();
            if (wait.IsCompleted && !await wait)
            {
                refused++;
            }
            else
            {
                waits.Add(wait);
            }

            _time.Advance(TimeSpan.FromSeconds(1));
        }

        for (var second = 0; second < 20; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.All(await Task.WhenAll(waits), Assert.True);
        Assert.InRange(refused, 20, 30);
    }

    [Fact]
    public async Task WaitAsync_RateFallsMeanwhile_EndsWhenTheCallsTimeIsUp()
    {
        var limiter = new ClientRateLimiter(_time);
        for (var i = 0; i < 50; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            limiter.Report(isThrottled: false);
        }

        limiter.Report(isThrottled: true);
        for (var token = 0; WaitAsync(limiter).AsTask().IsCompleted; token++)
        {
            Assert.InRange(token, 0, 100);
        }

        var wait = limiter.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken).AsTask();
        Assert.False(wait.IsCompleted);
        for (var i = 0; i < 40; i++)
        {
            limiter.Report(isThrottled: true);
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(await wait);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_LeavesItsPlaceToTheNext()
    {
        var limiter = new ClientRateLimiter(_time);
        limiter.Report(isThrottled: true);
        using var cancellation = new CancellationTokenSource();
        var first = limiter.WaitAsync(Timeout.InfiniteTimeSpan, cancellation.Token).AsTask();
        var second = WaitAsync(limiter).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, limiter.Waiting);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await second);
    }

    [Fact]
    public async Task WaitAsync_FromManyThreads_GivesNoTokenTwice()
    {
        var limiter = new ClientRateLimiter(_time);
        for (var i = 0; i < 500; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            limiter.Report(isThrottled: false);
        }

        limiter.Report(isThrottled: true);
        _time.Advance(TimeSpan.FromHours(1));
        var tokens = (int)limiter.FillRate;
        var left = TimeSpan.FromTicks(1);
        var passed = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                Interlocked.Add(ref passed, await limiter.WaitAsync(left, CancellationToken.None) ? 1 : 0);
            }
        })));

        Assert.InRange(tokens, 10, 399);
        Assert.Equal(tokens, passed);
    }

    private static ValueTask<bool> WaitAsync(ClientRateLimiter limiter) =>
        limiter.WaitAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
}
