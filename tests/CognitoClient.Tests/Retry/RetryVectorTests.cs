using System.Net;
using System.Text.Json;
using CognitoClient.Retry;
using Microsoft.Extensions.Time.Testing;
using Polly;

namespace CognitoClient.Tests.Retry;

/// <summary>The retry behaviour that all AWS clients are held to.</summary>
public class RetryVectorTests
{
    private static readonly RetryRules SharedRules = new() { RetryLimitExceeded = true };

    [Fact]
    public async Task Classify_EveryVector_GivesTheExpectedReason()
    {
        using JsonDocument vectors = await ReadAsync();
        int count = 0;
        foreach (JsonElement vector in vectors.RootElement.GetProperty("classification").EnumerateArray())
        {
            RetryReason reason = RetryClassifier.Classify(FailureOf(vector.GetProperty("response"))!, SharedRules);
            Assert.Equal(
                (vector.GetRawText(), vector.GetProperty("retryable").GetBoolean(), vector.GetProperty("throttling").GetBoolean()),
                (vector.GetRawText(), reason != RetryReason.None, reason == RetryReason.Throttling));
            count++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"retry.json classification: {count}");
        Assert.Equal(58, count);
    }

    [Fact]
    public async Task Pipeline_EverySequenceOfStandard21_RetriesAsExpected()
    {
        using JsonDocument vectors = await ReadAsync();
        int sequences = 0, steps = 0;
        foreach (JsonElement vector in vectors.RootElement.GetProperty("sequences").EnumerateArray())
        {
            if (vector.GetProperty("profile").GetString() != "standard-2.1")
            {
                continue;
            }

            steps += await RunAsync(vector);
            sequences++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"retry.json standard-2.1: {sequences} sequences, {steps} steps");
        Assert.Equal((17, 49), (sequences, steps));
    }

    private static async Task<int> RunAsync(JsonElement vector)
    {
        JsonElement given = vector.GetProperty("given");
        RetryRules rules = SharedRules with
        {
            MaxAttempts = given.GetProperty("maxAttempts").GetInt32(),
            QuotaCapacity = given.GetProperty("initialRetryTokens").GetInt32(),
            MaxDelay = TimeSpan.FromSeconds(given.GetProperty("maxBackoffSeconds").GetDouble()),
        };
        double jitter = given.GetProperty("jitter").GetDouble();
        var time = new FakeTimeProvider();
        var quota = new RetryQuota(rules.QuotaCapacity);
        ResiliencePipeline pipeline = new RetryPolicy(rules, quota, () => jitter, time).BuildPipeline();
        string id = vector.GetProperty("id").GetString()!;
        JsonElement[] invocations = [.. vector.GetProperty("invocations").EnumerateArray()];
        if (vector.TryGetProperty("finalRetryQuota", out JsonElement final))
        {
            // Side by side: all of them are waiting for their next attempt before the clock moves on.
            RetryRun[] runs = [.. invocations.Select(invocation => new RetryRun(id, invocation, pipeline, quota, time))];
            for (int i = 0; !runs.All(run => run.IsOver); i++)
            {
                Assert.True(i < 10, id);
                time.Advance(rules.MaxDelay);
            }

            Assert.Equal((id, final.GetInt32()), (id, quota.Available));
            return runs.Sum(run => run.Attempts);
        }

        int steps = 0;
        foreach (JsonElement invocation in invocations)
        {
            steps += await new RetryRun(id, invocation, pipeline, quota, time).CheckAsync();
        }

        return steps;
    }

    internal static Exception? FailureOf(JsonElement response)
    {
        if (response.TryGetProperty("exception", out JsonElement exception))
        {
            Exception? inner = exception.GetString() == "connection" ? null : new TimeoutException();
            return new CognitoTransportException("m", inner) { IsTransient = true };
        }

        var status = (HttpStatusCode)response.GetProperty("status").GetInt32();
        string? code = response.TryGetProperty("errorCode", out JsonElement name) ? name.GetString() : null;
        return status == HttpStatusCode.OK ? null : new CognitoIdentityProviderException("m") { StatusCode = status, ErrorCode = code };
    }

    private static async Task<JsonDocument> ReadAsync() => JsonDocument.Parse(
        await File.ReadAllBytesAsync(SharedFiles.Require("vectors/retry.json"), TestContext.Current.CancellationToken));
}
