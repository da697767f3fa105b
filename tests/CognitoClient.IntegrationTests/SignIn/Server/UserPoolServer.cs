using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>
/// A user pool on a free port of this machine: it plays the service's side of sign-in, and shares no code with the client.
/// </summary>
internal sealed class UserPoolServer : IAsyncDisposable
{
    private const string TargetPrefix = "AWSCognitoIdentityProviderService.";
    private const string ContentType = "application/x-amz-json-1.1";

    private readonly WebApplication _application;
    private readonly PoolOperations _operations;
    private readonly ConcurrentQueue<Call> _calls = [];
    private readonly ConcurrentQueue<Exception> _broken = [];

    private UserPoolServer(PoolOptions options)
    {
        Pool = new(options);
        _operations = new(Pool);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public UserPool Pool { get; }

    public Uri Address => new(_application.Urls.Single());

    /// <summary>The calls that came, in the order in which they came.</summary>
    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>What went wrong in the server itself.</summary>
    public IReadOnlyCollection<Exception> Broken => _broken;

    public static async Task<UserPoolServer> StartAsync(PoolOptions? options = null)
    {
        var server = new UserPoolServer(options ?? new());
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        if (CrossOrigin.Answers(context))
        {
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body.ToArray());
        var (status, answer) = Answer(request);
        var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers["x-amzn-RequestId"] = Pool.Source.Guid();
        if (answer["__type"] is { } error)
        {
            context.Response.Headers["x-amzn-ErrorType"] = $"{error}:";
        }

        await context.Response.Body.WriteAsync(bytes);
    }

    private (int Status, JsonObject Answer) Answer(ReceivedRequest request)
    {
        try
        {
            var call = Read(request);
            _calls.Enqueue(call);
            return (200, _operations.Answer(call));
        }
        catch (ServiceError error)
        {
            return (400, new() { ["__type"] = error.Code, ["message"] = error.Message });
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return (400, new() { ["__type"] = "SerializationException", ["message"] = exception.Message });
        }
        catch (Exception exception)
        {
            _broken.Enqueue(exception);
            return (500, new() { ["__type"] = "InternalErrorException", ["message"] = exception.ToString() });
        }
    }

    private static Call Read(ReceivedRequest request)
    {
        var target = request.Header("x-amz-target") ?? "";
        if (request.Method != "POST" || request.Target != "/" || request.Header("content-type") != ContentType
            || !target.StartsWith(TargetPrefix, StringComparison.Ordinal))
        {
            throw new ServiceError("UnknownOperationException", "This is no call of the service.");
        }

        return new(
            target[TargetPrefix.Length..],
            JsonNode.Parse(request.Body.Span) as JsonObject ?? [],
            // Signatures go by the machine's clock, whatever the pool's clock says.
            LoopbackClient.Verifier.FaultOf(request, TimeProvider.System.GetUtcNow()) is null);
    }
}
