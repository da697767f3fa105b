using System.Net;
using System.Text.Json;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Retries;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Retry;

/// <summary>One call of a retry sequence: what a policy decides after each of its attempts.</summary>
internal sealed class RetryRun(string id, JsonElement invocation, RetryPolicy policy, RetryQuota quota)
{
    private readonly JsonElement[] _steps = [.. invocation.GetProperty("steps").EnumerateArray()];
    private readonly CallTime _time = CallTime.Start(new FakeTimeProvider(), Timeout.InfiniteTimeSpan);
    private RetryDecision _decision;

    /// <summary>How many steps were made.</summary>
    public int Steps { get; private set; }

    public bool IsOver => Steps == _steps.Length;

    /// <summary>Makes all steps.</summary>
    public void Finish()
    {
        while (!IsOver)
        {
            Step();
        }
    }

    /// <summary>Makes the next step, if there is one.</summary>
    public void Step()
    {
        if (IsOver)
        {
            return;
        }

        var step = _steps[Steps++];
        var expected = step.GetProperty("expected");
        _decision = policy.Decide(Steps, _decision, ResultOf(step.GetProperty("response")), _time);
        Assert.Equal((id, Steps, expected.GetProperty("outcome").GetString()), (id, Steps, Name(_decision.Stop)));
        if (expected.TryGetProperty("retryQuota", out var left))
        {
            Assert.Equal((id, Steps, left.GetInt32()), (id, Steps, quota.Available));
        }

        if (expected.TryGetProperty("delaySeconds", out var delay))
        {
            Assert.Equal((id, Steps, TimeSpan.FromSeconds(delay.GetDouble())), (id, Steps, _decision.Delay));
        }
    }

    /// <summary>What an attempt ends with; null for success.</summary>
    public static Exception? FailureOf(JsonElement response)
    {
        if (response.TryGetProperty("exception", out var exception))
        {
            Exception? inner = exception.GetString() == "connection" ? null : new TimeoutException();
            return new CognitoTransportException("m", inner) { IsTransient = true };
        }

        var status = (HttpStatusCode)response.GetProperty("status").GetInt32();
        var code = response.TryGetProperty("errorCode", out var name) ? name.GetString() : null;
        return status == HttpStatusCode.OK ? null : new CognitoIdentityProviderException("m") { StatusCode = status, ErrorCode = code };
    }

    private static AttemptResult ResultOf(JsonElement response)
    {
        if (FailureOf(response) is not { } failure)
        {
            return AttemptResult.Succeed(new object());
        }

        using var message = new HttpResponseMessage();
        if (response.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
            }
        }

        return AttemptResult.Fail(failure) with { RetryAfter = RetryAfterHeader.Read(message.Headers) };
    }

    private static string Name(RetryStop stop) => stop switch
    {
        RetryStop.None => "retry_request",
        RetryStop.Success => "success",
        RetryStop.NotRetryable => "fail_request",
        RetryStop.MaxAttempts => "max_attempts_exceeded",
        RetryStop.Quota => "retry_quota_exceeded",
        _ => $"{stop}",
    };
}
