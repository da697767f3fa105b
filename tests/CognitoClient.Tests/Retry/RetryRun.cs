using System.Text.Json;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Retry;

/// <summary>One call of a retry sequence. Nothing but the clock is waited for, so every step is over when the clock has moved.</summary>
internal sealed class RetryRun
{
    private readonly string _id;
    private readonly JsonElement[] _steps;
    private readonly RetryQuota _quota;
    private readonly FakeTimeProvider _time;
    private readonly bool _usesPolly;
    private readonly RetryState _state;
    private readonly OperationCall _call;
    private readonly Task _task;

    public RetryRun(string id, JsonElement invocation, RetryPolicy policy, RetryQuota quota, FakeTimeProvider time, bool usesPolly)
    {
        _usesPolly = usesPolly;
        _id = id;
        _steps = [.. invocation.GetProperty("steps").EnumerateArray()];
        _quota = quota;
        _time = time;
        _state = new RetryState(Timeout.InfiniteTimeSpan, time);
        _call = new OperationCall<PingResponse>(TestCalls.Ping(OperationAuth.None), _state, TestContext.Current.CancellationToken);
        _task = RunAsync(policy);
    }

    private Task RunAsync(RetryPolicy policy)
    {
        TakeStep();
        CallDiagnostics diagnostics = new(TestCalls.Service, TestCalls.Settings);
        return !policy.Decide(_state, _call.Failure) ? Task.CompletedTask
            : _usesPolly ? new RetryPipeline(policy, diagnostics, _time).RepeatAsync(_call, _ => new ValueTask(TakeStep()))
            : RetryLoop.RepeatAsync(_call, _ => new ValueTask(TakeStep()), policy, diagnostics, _time);
    }

    public int Attempts => _state.Attempt;

    public bool IsOver => _task.IsCompleted;

    /// <summary>Follows the call step by step and gives back how many there were.</summary>
    public async Task<int> CheckAsync()
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            JsonElement expected = _steps[i].GetProperty("expected");
            RetryStop stop = expected.GetProperty("outcome").GetString() switch
            {
                "success" => RetryStop.Success,
                "retry_request" => RetryStop.None,
                "max_attempts_exceeded" => RetryStop.MaxAttempts,
                "retry_quota_exceeded" => RetryStop.Quota,
                _ => RetryStop.NotRetryable,
            };
            Assert.Equal((_id, i + 1, stop, expected.GetProperty("retryQuota").GetInt32()), (_id, Attempts, _state.Stop, _quota.Available));
            if (stop == RetryStop.None)
            {
                var delay = TimeSpan.FromSeconds(expected.GetProperty("delaySeconds").GetDouble());
                Assert.Equal((_id, delay), (_id, _state.Delay));
                _time.Advance(delay - TimeSpan.FromTicks(1));
                Assert.Equal((_id, i + 1), (_id, Attempts));
                _time.Advance(TimeSpan.FromTicks(1));
            }
        }

        Assert.True(IsOver, _id);
        await _task;
        Assert.Equal(_state.Stop == RetryStop.Success, _call.Failure is null);
        return Attempts;
    }

    private Task TakeStep()
    {
        _state.BeginAttempt();
        JsonElement response = _steps[_state.Attempt - 1].GetProperty("response");
        using var message = new HttpResponseMessage();
        if (response.TryGetProperty("headers", out JsonElement headers))
        {
            foreach (JsonProperty header in headers.EnumerateObject())
            {
                message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }
        }

        _state.RetryAfter = RetryDelay.ReadRetryAfter(message.Headers);
        _call.Failure = RetryVectorTests.FailureOf(response);
        return Task.CompletedTask;
    }
}
