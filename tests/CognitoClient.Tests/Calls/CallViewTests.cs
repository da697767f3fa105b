using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Calls;

/// <summary>What the views of a client do with the options of their calls.</summary>
public sealed class CallViewTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Timeout_AttemptsFail_EndsTheCallWithItsRetries()
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "2000")), Stall);
        using var client = TestClient.Create(handler, Configure);
        var call = client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5), MaxAttempts = 9 }).CallSignedAsync();
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(3));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);
        Assert.StartsWith(
            "AdminGetUser timed out after 5 s, the time limit of the call (Timeout)", exception.Message, StringComparison.Ordinal);
        Assert.Equal((true, 2), (exception.IsTimeout, exception.Attempts));
    }

    [Fact]
    public async Task Timeout_NextAttemptWouldBeTooLate_EndsTheCallAtOnce()
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "4000")));
        using var client = TestClient.Create(handler, Configure);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(
            () => client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(4) }).CallSignedAsync());

        Assert.Equal((1, true), (exception.Attempts, exception.RetryDeadlineExceeded));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task MaxAttempts_FewerThanTheClients_AreMadeAndSaid(int attempts)
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "0")));
        using var client = TestClient.Create(handler, options => options.MaxAttempts = 3);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(
            () => client.With(new CallOptions { MaxAttempts = attempts }).CallSignedAsync());

        Assert.Equal(attempts, exception.Attempts);
        Assert.Equal(
            Enumerable.Range(1, attempts).Select(attempt => $"attempt={attempt}; max={attempts}"),
            handler.Messages.Select(message => message.Headers.GetValues("amz-sdk-request").Single()));
    }

    [Fact]
    public async Task MaxAttempts_OfAView_PaysFromTheClientsQuota()
    {
        using var handler = new ScriptedHandler(Answer(503));
        using var client = TestClient.Create(handler, options =>
        {
            options.TimeProvider = new SkippingTime(TimeSpan.FromSeconds(20));
            options.AttemptTimeout = TimeSpan.FromSeconds(30);
        });
        var view = client.With(new CallOptions { MaxAttempts = 100 });

        var ofView = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => view.CallSignedAsync());
        var ofClient = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallSignedAsync());

        Assert.Equal((36, true), (ofView.Attempts, ofView.RetryQuotaExhausted));
        Assert.Equal((1, true), (ofClient.Attempts, ofClient.RetryQuotaExhausted));
    }

    [Fact]
    public async Task MaxAttempts_OfAViewAfterItsClient_IsSent()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);

        await client.CallSignedAsync();
        await client.With(new CallOptions { MaxAttempts = 9 }).CallSignedAsync();

        Assert.Equal(["attempt=1; max=3", "attempt=1; max=9"], handler.Sent.Select(sent => sent.Header("amz-sdk-request")));
    }

    [Fact]
    public async Task Headers_SignedOperation_AreSignedButForTheTrace()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);

        var options = Headers(("X-Tenant", "a  b"), ("X-Amzn-Trace-Id", "Root=1"), ("TraceParent", "00"), ("X-Amz-Meta", "m"));
        await client.With(options).CallSignedAsync();

        var headers = Assert.Single(handler.Messages).Headers;
        Assert.Equal(["a  b"], headers.GetValues("X-Tenant"));
        Assert.Equal(["Root=1"], headers.GetValues("X-Amzn-Trace-Id"));
        Assert.Contains(
            "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-date;x-amz-meta;x-amz-target;x-tenant,",
            Assert.Single(headers.GetValues("Authorization")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_UnsignedOperation_AreSent()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);

        await client.With(Headers(("X-Tenant", "a")))
            .SignUpAsync(new() { ClientId = "c", Username = "u" }, TestContext.Current.CancellationToken);

        var headers = Assert.Single(handler.Messages).Headers;
        Assert.Equal(["a"], headers.GetValues("X-Tenant"));
        Assert.False(headers.Contains("Authorization"));
    }

    [Fact]
    public async Task With_OverAView_MergesAndTheLaterWins()
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "0")));
        using var client = TestClient.Create(handler);
        List<string> completed = [];
        var first = client.With(
            Headers(("X-A", "1"), ("X-B", "1")) with { MaxAttempts = 2, Completed = _ => completed.Add("first") });
        var second = first.With(Headers(("x-b", "2"), ("X-C", "2")) with { Completed = _ => completed.Add("second") });

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => second.CallSignedAsync());
        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => first.CallSignedAsync());

        Assert.Equal(2, exception.Attempts);
        Assert.Equal(["second", "first"], completed);
        Assert.Equal(["1 2 2", "1 2 2", "1 1 -", "1 1 -"], handler.Messages.Select(message => Values(message, "X-A", "X-B", "X-C")));
    }

    [Fact]
    public async Task With_OptionsChangeAfterwards_KeepsThoseThatWereGiven()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        var headers = new Dictionary<string, string> { ["X-A"] = "1" };
        var view = client.With(new CallOptions { Headers = headers });
        headers["X-A"] = "2";

        await view.CallSignedAsync();
        await client.CallSignedAsync();

        Assert.Equal(["1"], handler.Messages[0].Headers.GetValues("X-A"));
        Assert.False(handler.Messages[1].Headers.Contains("X-A"));
    }

    [Fact]
    public async Task Paginator_OverAView_MakesEachPageACallWithTheOptions()
    {
        using var handler = new ScriptedHandler(Answer(200, """{"Groups":[],"NextToken":"t"}"""), Answer(200, """{"Groups":[{}]}"""));
        using var client = TestClient.Create(handler);
        List<CallSummary> completed = [];
        var view = client.With(Headers(("X-A", "1")) with { Completed = completed.Add });

        await foreach (var _ in view.ListGroupsItemsAsync(new() { UserPoolId = "eu-west-1_abc" }, TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(["ListGroups", "ListGroups"], completed.Select(summary => summary.Operation));
        Assert.All(handler.Messages, message =>
        {
            Assert.Equal(["1"], message.Headers.GetValues("X-A"));
            Assert.Contains(" m/C,E ", string.Join(' ', message.Headers.GetValues("User-Agent")), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task With_ClientsOfAContainer_GoesOverTheirHandlers()
    {
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddCognitoClient(Signing).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoClient("staff", Signing).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ICognitoIdentityProviderClient>().With(Headers(("X-A", "1"))).CallSignedAsync();
        await provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>("staff").With(Headers(("X-A", "2"))).CallSignedAsync();

        Assert.Equal(["1", "2"], handler.Messages.Select(message => message.Headers.GetValues("X-A").Single()));
    }

    private static string Values(HttpRequestMessage message, params string[] names) => string.Join(
        ' ', names.Select(name => message.Headers.TryGetValues(name, out var values) ? values.Single() : "-"));

    private static CallOptions Headers(params (string Name, string Value)[] headers) =>
        new() { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    private static void Signing(CognitoClientOptions options) =>
        (options.Region, options.AccessKeyId, options.SecretAccessKey) = ("eu-west-1", "AKIA", "secret");

    private void Configure(CognitoClientOptions options) => options.TimeProvider = _time;
}
