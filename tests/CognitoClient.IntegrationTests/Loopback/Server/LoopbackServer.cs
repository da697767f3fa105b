using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>An HTTP server on a free port of this machine: it records what comes and answers as the running test says.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _received = [];
    private Func<ReceivedRequest, Answer> _answer = _ => Answer.Json("{}");

    public LoopbackServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    /// <summary>The requests since the answer was last set, in the order in which they came.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>Answers from now on like this, and forgets what was received.</summary>
    public void AnswerWith(Func<ReceivedRequest, Answer> answer)
    {
        _answer = answer;
        _received.Clear();
    }

    public void AnswerWith(Answer answer) => AnswerWith(_ => answer);

    public async ValueTask InitializeAsync() => await _application.StartAsync();

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body.ToArray());
        _received.Enqueue(request);
        var answer = _answer(request);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.ContentLength = answer.Body.Length;
        context.Response.Headers["x-amzn-RequestId"] = Answer.RequestId;
        context.Response.Headers["x-amz-id-2"] = Answer.ExtendedRequestId;
        if (answer.ErrorType is not null)
        {
            context.Response.Headers["x-amzn-ErrorType"] = answer.ErrorType;
        }

        await context.Response.Body.WriteAsync(answer.Body);
    }
}
