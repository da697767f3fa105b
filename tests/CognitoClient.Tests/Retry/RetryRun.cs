using System.Net;
using System.Text.Json;
using CognitoClient.Internal.Retries;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Retry;

/// <summary>One call of a retry sequence. Nothing but the clock is waited for, so every step is over when the clock has moved.</summary>
internal sealed class RetryRun : HttpMessageHandler
{
    private readonly string _id;
    private readonly JsonElement[] _steps;
    private readonly RetryQuota _quota;
    private readonly FakeTimeProvider _time;
    private readonly Task _call;

    public RetryRun(string id, JsonElement invocation, RetryPolicy policy, RetryQuota quota, FakeTimeProvider time)
    {
        _id = id;
        _steps = [.. invocation.GetProperty("steps").EnumerateArray()];
        _quota = quota;
        _time = time;
        var settings = TestCalls.Settings with
        {
            TimeProvider = time,
            Timeout = Timeout.InfiniteTimeSpan,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
        };
        _call = TestCalls.Invoker(settings, signing => signing(this), policy).PingAsync();
    }

    public int Attempts { get; private set; }

    public bool IsOver => _call.IsCompleted;

    /// <summary>Follows the call step by step and gives back how many there were.</summary>
    public async Task<int> CheckAsync()
    {
        var outcome = "";
        for (var i = 0; i < _steps.Length; i++)
        {
            var expected = _steps[i].GetProperty("expected");
            outcome = expected.GetProperty("outcome").GetString()!;
            var isRetried = outcome == "retry_request";
            var quota = expected.GetProperty("retryQuota").GetInt32();
            Assert.Equal((_id, i + 1, !isRetried, quota), (_id, Attempts, IsOver, _quota.Available));
            if (isRetried)
            {
                var delay = TimeSpan.FromSeconds(expected.GetProperty("delaySeconds").GetDouble());
                _time.Advance(delay - TimeSpan.FromTicks(1));
                Assert.Equal((_id, i + 1), (_id, Attempts));
                _time.Advance(TimeSpan.FromTicks(1));
            }
        }

        var exception = await Record.ExceptionAsync(() => _call) as CognitoIdentityProviderException;
        Assert.Equal(
            (_id, outcome == "success", outcome == "retry_quota_exceeded", Attempts),
            (_id, exception is null, exception?.RetryQuotaExhausted ?? false, exception?.Attempts ?? Attempts));
        return Attempts;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var given = _steps[Attempts++].GetProperty("response");
        if (given.TryGetProperty("exception", out var exception))
        {
            return Task.FromException<HttpResponseMessage>(exception.GetString() == "connection"
                ? new HttpRequestException(HttpRequestError.ConnectionError, "m")
                : new TimeoutException("m"));
        }

        var code = given.TryGetProperty("errorCode", out var name) ? name.GetString() : null;
        var response = new HttpResponseMessage((HttpStatusCode)given.GetProperty("status").GetInt32())
        {
            Content = new StringContent(code is null ? "{}" : $$"""{"__type":"{{code}}"}"""),
        };
        if (given.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                response.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }
        }

        return Task.FromResult(response);
    }
}
