using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Authentication;

/// <summary>
/// Stands where the service would be, under the real client: answers call after call from a script, and keeps what was sent.
/// </summary>
internal sealed class ScriptedService : IDisposable
{
    public const string PoolId = "eu-west-1_Pool";
    public const string ClientId = "client";

    private readonly Queue<(string Operation, int Status, string Body)> _script = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ScriptedHandler _handler;

    public ScriptedService() => _handler = new(AnswerAsync);

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddDays(20_000));

    /// <summary>Each request: its operation and its body.</summary>
    public List<(string Operation, JsonObject Body)> Sent { get; } = [];

    /// <summary>Holds answers back while it is not completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Completes when the first request has come.</summary>
    public Task Asked => _asked.Task;

    public ScriptedService Answers(string operation, string body, int status = 200)
    {
        _script.Enqueue((operation, status, body));
        return this;
    }

    public ScriptedService Fails(string operation, string code, string message) =>
        Answers(operation, $$"""{"__type":"{{code}}","message":"{{message}}"}""", 400);

    /// <summary>What stands where connections would be.</summary>
    public HttpMessageHandler Handler => _handler;

    public CognitoIdentityProviderClient Client => TestClient.Create(_handler, options => options.MaxAttempts = 1);

    public CognitoSignInOptions Options(Action<CognitoSignInOptions>? configure = null)
    {
        var options = new CognitoSignInOptions { UserPoolId = PoolId, ClientId = ClientId, TimeProvider = Clock };
        configure?.Invoke(options);
        return options;
    }

    public CognitoSignIn SignIn(Action<CognitoSignInOptions>? configure = null) => new(Client, Options(configure));

    /// <summary>Checks that this was sent, in this order, and nothing else.</summary>
    public void AssertSent(params (string Operation, string Body)[] expected) => Assert.Equal(
        expected.Select(request => (request.Operation, JsonNode.Parse(request.Body)!.ToJsonString())),
        Sent.Select(request => (request.Operation, request.Body.ToJsonString())));

    public void Dispose() => _handler.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        lock (Sent)
        {
            Sent.Add((operation, body));
        }

        _asked.TrySetResult();
        await Gate.WaitAsync(cancellationToken);
        (string Operation, int Status, string Body) answer;
        lock (_script)
        {
            answer = _script.Dequeue();
        }

        Assert.Equal(answer.Operation, operation);
        return await ScriptedHandler.Answer(answer.Status, answer.Body)(request, cancellationToken);
    }
}
