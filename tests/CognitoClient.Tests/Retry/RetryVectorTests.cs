using System.Text.Json;
using CognitoClient.Internal.Retries;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Retry;

/// <summary>The retry behaviour that all AWS clients are held to.</summary>
public class RetryVectorTests
{
    [Fact]
    public async Task Classify_EveryVector_GivesTheExpectedReason()
    {
        var rules = new RetryRules { RetryLimitExceeded = true };
        using var vectors = await ReadAsync();
        var count = 0;
        foreach (var vector in vectors.RootElement.GetProperty("classification").EnumerateArray())
        {
            var reason = RetryClassifier.Classify(RetryRun.FailureOf(vector.GetProperty("response"))!, rules);
            Assert.Equal(
                (vector.GetRawText(), vector.GetProperty("retryable").GetBoolean(), vector.GetProperty("throttling").GetBoolean()),
                (vector.GetRawText(), reason != RetryReason.None, reason == RetryReason.Throttling));
            count++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"retry.json classification: {count}");
        Assert.Equal(58, count);
    }

    [Theory]
    [InlineData("standard-2.0", CognitoRetryMode.StandardClassic, 7, 21)]
    [InlineData("standard-2.1", CognitoRetryMode.Standard, 17, 49)]
    public async Task Decide_EverySequenceOfItsProfile_RetriesAsExpected(
        string profile, CognitoRetryMode mode, int expectedSequences, int expectedSteps)
    {
        using var vectors = await ReadAsync();
        int sequences = 0, steps = 0;
        foreach (var vector in vectors.RootElement.GetProperty("sequences").EnumerateArray())
        {
            if (vector.GetProperty("profile").GetString() != profile)
            {
                continue;
            }

            steps += Run(vector, RetryRules.From(mode));
            sequences++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"retry.json {profile} as {mode}: {sequences} sequences, {steps} steps");
        Assert.Equal((expectedSequences, expectedSteps), (sequences, steps));
    }

    [Fact]
    public async Task Messages_EveryCaseOfRequestHeaders_CarryThem()
    {
        using var vectors = await ReadAsync();
        var count = 0;
        foreach (var vector in vectors.RootElement.GetProperty("requestHeaders").EnumerateArray())
        {
            CognitoRetryMode[] modes = vector.GetProperty("profile").GetString() switch
            {
                "standard-2.0" => [CognitoRetryMode.StandardClassic],
                "standard-2.1" => [CognitoRetryMode.Standard],
                _ => [CognitoRetryMode.StandardClassic, CognitoRetryMode.Standard],
            };
            foreach (var mode in modes)
            {
                await CheckHeadersAsync(vector, mode);
            }

            count++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"retry.json requestHeaders: {count}");
        Assert.Equal(4, count);
    }

    private static async Task CheckHeadersAsync(JsonElement vector, CognitoRetryMode mode)
    {
        int[] statuses = [.. vector.GetProperty("responses").EnumerateArray().Select(status => status.GetInt32())];
        using var handler = new ScriptedHandler([.. statuses.Concat(statuses).Select(status => ScriptedHandler.Answer(status))]);
        using var client = TestClient.Create(handler, options => options.RetryMode = mode);

        await client.CallAsync();
        await client.CallAsync();

        var id = vector.GetProperty("id").GetString()!;
        Assert.Equal((id, 2 * statuses.Length), (id, handler.Sent.Count));
        if (vector.TryGetProperty("expected", out var expected))
        {
            // Every case lets "; max=3" stand on the first attempt, too.
            string[] attempts = [.. expected.EnumerateArray().Select(value => value.GetString()!)];
            attempts[0] = "attempt=1; max=3";
            Assert.Equal([id, .. attempts, .. attempts], [id, .. Headers("amz-sdk-request")]);
        }
        else
        {
            string[] ids = [.. Headers("amz-sdk-invocation-id")];
            Assert.Equal((id, 2), (id, ids.Distinct().Count()));
            Assert.All(ids.Take(statuses.Length), value => Assert.Equal(ids[0], value));
        }

        IEnumerable<string> Headers(string name) => handler.Sent.Select(sent => sent.Header(name)!);
    }

    /// <summary>Decides about the calls of a sequence; gives back how many steps there were.</summary>
    private static int Run(JsonElement vector, RetryRules mode)
    {
        var given = vector.GetProperty("given");
        var rules = mode with
        {
            RetryLimitExceeded = true,
            MaxAttempts = given.GetProperty("maxAttempts").GetInt32(),
            QuotaCapacity = given.GetProperty("initialRetryTokens").GetInt32(),
            MaxDelay = TimeSpan.FromSeconds(given.GetProperty("maxBackoffSeconds").GetDouble()),
        };
        var jitter = given.GetProperty("jitter").GetDouble();
        var quota = new RetryQuota(rules.QuotaCapacity);
        var policy = new RetryPolicy(rules, quota, () => jitter);
        var id = vector.GetProperty("id").GetString()!;
        RetryRun[] runs =
            [.. vector.GetProperty("invocations").EnumerateArray().Select(invocation => new RetryRun(id, invocation, policy, quota))];
        if (vector.TryGetProperty("finalRetryQuota", out var final))
        {
            // Side by side: each call's first attempt, then each call's second.
            for (var attempt = 0; attempt < rules.MaxAttempts; attempt++)
            {
                Assert.All(runs, run => run.Step());
            }

            Assert.Equal((id, final.GetInt32()), (id, quota.Available));
        }
        else
        {
            Assert.All(runs, run => run.Finish());
        }

        Assert.All(runs, run => Assert.True(run.IsOver, id));
        return runs.Sum(run => run.Steps);
    }

    private static async Task<JsonDocument> ReadAsync() => JsonDocument.Parse(
        await File.ReadAllBytesAsync(SharedFiles.Require("vectors/retry.json"), TestContext.Current.CancellationToken));
}
