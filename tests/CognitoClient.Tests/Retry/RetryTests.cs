using System.Net;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Retries;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Retry;

public class RetryTests
{
    private static readonly RetryRules Rules = new();

    [Theory]
    [InlineData("LimitExceededException", 400, 1)]
    [InlineData("ConcurrentModificationException", 400, 1)]
    [InlineData(null, 501, 1)]
    [InlineData(null, 505, 1)]
    [InlineData(null, 408, 1)]
    [InlineData(null, 302, 1)]
    [InlineData(null, 429, 3)]
    [InlineData("TooManyRequestsException", 400, 3)]
    [InlineData("InternalErrorException", 500, 3)]
    public async Task Call_ErrorAnswer_IsTriedSoOften(string? code, int status, int attempts)
    {
        var body = code is null ? "{}" : $$"""{"__type":"{{code}}"}""";
        using var handler = new ScriptedHandler(Answer(status, body));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal((attempts, attempts, false), (exception.Attempts, handler.Messages.Count, exception.RetryQuotaExhausted));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task Call_LimitExceeded_IsTriedAgainOnRequestOnly(bool wanted, int attempts)
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"LimitExceededException"}"""));
        using var client = TestClient.Create(handler, options => options.RetryLimitExceeded = wanted);

        var exception = await Assert.ThrowsAsync<LimitExceededException>(() => client.CallAsync());

        Assert.Equal((attempts, attempts), (exception.Attempts, handler.Messages.Count));
    }

    [Fact]
    public async Task Call_QuotaIsUsedUp_SaysSo()
    {
        using var handler = new ScriptedHandler(Answer(500));
        using var client = TestClient.Create(handler);
        CognitoIdentityProviderException? exception = null;
        for (var call = 1; call <= 18; call++)
        {
            exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());
        }

        // 17 calls with two retries each take 476 of 500 tokens; one retry more is left.
        Assert.Equal((2, true), (exception!.Attempts, exception.RetryQuotaExhausted));
        Assert.EndsWith("[GetUser, HTTP 500, 2 attempts, retry quota exhausted, may have succeeded]", exception.ToString());
    }

    [Fact]
    public async Task Call_ServiceAsksForADelay_IsTriedAgainThen()
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "2500")), Answer(200));
        using var client = TestClient.Create(handler, options => options.TimeProvider = time);

        var call = client.CallAsync();

        time.Advance(TimeSpan.FromMilliseconds(2499));
        Assert.Single(handler.Messages);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await call;
        Assert.Equal(2, handler.Messages.Count);
    }

    [Theory]
    [InlineData(1, nameof(RetryReason.Transient), 0.0, null, 0)]
    [InlineData(1, nameof(RetryReason.Transient), 1.0, null, 50)]
    [InlineData(3, nameof(RetryReason.Timeout), 0.5, null, 100)]
    [InlineData(2, nameof(RetryReason.Throttling), 1.0, null, 2_000)]
    [InlineData(60, nameof(RetryReason.Throttling), 1.0, null, 20_000)]
    [InlineData(5000, nameof(RetryReason.Transient), 0.25, null, 5_000)]
    [InlineData(1, nameof(RetryReason.Transient), 1.0, 20, 50)]
    [InlineData(1, nameof(RetryReason.Transient), 1.0, 3_000, 3_000)]
    [InlineData(1, nameof(RetryReason.Transient), 1.0, 10_000, 5_050)]
    public void Compute_AnyFailure_GivesTheDelay(int attempt, string reason, double jitter, int? retryAfter, int expected)
    {
        TimeSpan? asked = retryAfter is { } value ? TimeSpan.FromMilliseconds(value) : null;

        var delay = RetryDelay.Compute(Rules, attempt, Enum.Parse<RetryReason>(reason), jitter, asked);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), delay);
    }

    [Theory]
    [InlineData("x-amz-retry-after", "1500", 1_500L)]
    [InlineData("X-Amz-Retry-After", "0", 0L)]
    [InlineData("x-amz-retry-after", "-1", null)]
    [InlineData("x-amz-retry-after", "1.5", null)]
    [InlineData("x-amz-retry-after", "+1", null)]
    [InlineData("x-amz-retry-after", "", null)]
    [InlineData("Retry-After", "2", 2_000L)]
    [InlineData("Retry-After", "9223372036854775807", int.MaxValue * 1000L)]
    [InlineData("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT", null)]
    public void ReadRetryAfter_AnyHeader_CountsOnlyNonNegativeIntegers(string name, string value, long? milliseconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        response.Headers.TryAddWithoutValidation(name, value);

        Assert.Equal(milliseconds, (long?)RetryAfterHeader.Read(response.Headers)?.TotalMilliseconds);
    }

    [Fact]
    public void Quota_GivenBackTooMuch_StaysAtItsCapacity()
    {
        var quota = new RetryQuota(10);
        Assert.True(quota.TryTake(3));

        quota.GiveBack(5);

        Assert.Equal(10, quota.Available);
        Assert.False(quota.TryTake(11));
    }

    [Fact]
    public async Task Quota_UsedByManyAtOnce_LosesNoToken()
    {
        var quota = new RetryQuota(500);
        var taken = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                if (quota.TryTake(5))
                {
                    Interlocked.Increment(ref taken);
                }
            }
        })));

        Assert.Equal((100, 0), (taken, quota.Available));
        Parallel.For(0, 1000, _ => quota.GiveBack(1));
        Assert.Equal(500, quota.Available);
        Assert.True(quota.TryTake(500));
        Assert.False(quota.TryTake(1));
    }
}
