using System.Net;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Simmy;
using Polly.Timeout;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Resilience;

/// <summary>Polly's own strategies around calls.</summary>
public sealed class ResiliencePipelineTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task CircuitBreaker_CallsFail_OpensAndLetsNothingThroughUntilItsBreakIsOver()
    {
        using var handler = new ScriptedHandler(Answer(503), Answer(503), Answer(503), Answer(503), Answer(200));
        using var client = Client(handler, builder => builder.AddCircuitBreaker(new()
        {
            FailureRatio = 1,
            MinimumThroughput = 2,
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = new PredicateBuilder().Handle<CognitoIdentityProviderException>(
                error => error.StatusCode >= HttpStatusCode.InternalServerError),
        }), maxAttempts: 2);

        for (var call = 0; call < 2; call++)
        {
            var failed = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => CallAsync(client));
            Assert.Equal(2, failed.Attempts);
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => CallAsync(client));
        Assert.Equal(4, handler.Messages.Count);
        _time.Advance(TimeSpan.FromSeconds(31));
        await CallAsync(client);
        Assert.Equal(5, handler.Messages.Count);
    }

    [Fact]
    public async Task Timeout_CallTakesTooLong_CancelsTheAttempt()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler, builder => builder.AddTimeout(TimeSpan.FromSeconds(3)));
        var call = CallAsync(client);
        await handler.ArrivalAsync();

        _time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => call);
        Assert.Single(handler.Messages);
    }

    [Fact]
    public async Task ConcurrencyLimiter_TooManyAtOnce_RefusesTheOthersUnsent()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler, builder => builder.AddConcurrencyLimiter(permitLimit: 1));
        using var cancellation = new CancellationTokenSource();
        var first = CallAsync(client, cancellation.Token);
        await handler.ArrivalAsync();

        await Assert.ThrowsAsync<RateLimiterRejectedException>(() => CallAsync(client));

        Assert.Single(handler.Messages);
        await cancellation.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True(first.IsCanceled && cancelled.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task ChaosFault_AsATestInjectsIt_ReachesTheCallerAndSendsNothing()
    {
        using var handler = new ScriptedHandler(Answer(200));
        using var client = Client(handler, builder => builder.AddChaosFault(1, () => new CognitoTransportException("injected")));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => CallAsync(client));

        Assert.Equal(("injected", 0), (exception.Message, handler.Messages.Count));
    }

    [Fact]
    public async Task Retry_OfTheApplication_WrapsTheClientsOwnAttempts()
    {
        List<string?> operations = [];
        using var handler = new ScriptedHandler(Answer(503), Answer(503), Answer(503), Answer(200));
        using var client = Client(handler, builder => builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.Zero,
            OnRetry = retry =>
            {
                operations.Add(retry.Context.OperationKey);
                return default;
            },
        }), maxAttempts: 3);

        await CallAsync(client);

        Assert.Equal(["ListGroups"], operations);
        string[] ids = [.. handler.Messages.Select(message => message.Headers.GetValues("amz-sdk-invocation-id").Single())];
        Assert.Equal([ids[0], ids[0], ids[0], ids[3]], ids);
        Assert.NotEqual(ids[0], ids[3]);
    }

    [Fact]
    public async Task Pipeline_Paginator_WrapsTheCallOfEachPage()
    {
        var calls = 0;
        using var handler = new ScriptedHandler(Answer(200, """{"Groups":[],"NextToken":"t"}"""), Answer(200, """{"Groups":[{}]}"""));
        using var client = Client(handler, builder => builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = outcome =>
            {
                calls++;
                Assert.IsType<ListGroupsResponse>(outcome.Outcome.Result);
                return new(false);
            },
        }));

        await foreach (var _ in client.ListGroupsItemsAsync(new() { UserPoolId = "eu-west-1_abc" }, TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(2, calls);
    }

    private CognitoIdentityProviderClient Client(
        HttpMessageHandler handler, Action<ResiliencePipelineBuilder> configure, int maxAttempts = 1)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = _time };
        configure(builder);
        return TestClient.Create(
            handler, options => (options.MaxAttempts, options.ResiliencePipeline) = (maxAttempts, builder.Build()));
    }

    private static Task<ListGroupsResponse> CallAsync(
        CognitoIdentityProviderClient client, CancellationToken? cancellationToken = null) =>
        client.ListGroupsAsync(new() { UserPoolId = "eu-west-1_abc" }, cancellationToken ?? TestContext.Current.CancellationToken);
}
