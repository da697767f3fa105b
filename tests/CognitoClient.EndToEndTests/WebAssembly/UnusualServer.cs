using System.Collections.Concurrent;
using System.Net;
using CognitoClient.IntegrationTests.Loopback.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>A server that pages may call, and that succeeds, redirects, fails once or never answers, by the path.</summary>
internal sealed class UnusualServer : IAsyncDisposable
{
    private const string ContentType = "application/x-amz-json-1.1";

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, IHeaderDictionary> _received = [];
    private int _failures;

    private UnusualServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<UnusualServer> StartAsync()
    {
        var server = new UnusualServer();
        await server._application.StartAsync();
        return server;
    }

    /// <summary>The headers of the last request to a path; null if none came.</summary>
    public IHeaderDictionary? HeadersOf(string path) => _received.GetValueOrDefault(path);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task HandleAsync(HttpContext context)
    {
        if (CrossOrigin.Answers(context))
        {
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value!.TrimEnd('/');
        _received[path] = new HeaderDictionary(context.Request.Headers.ToDictionary());
        return path switch
        {
            "/redirect" => Redirect(context),
            "/slow" => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            "/flaky" when Interlocked.Increment(ref _failures) == 1 => Answer(context, 500, """{"__type":"InternalErrorException"}"""),
            _ => Answer(context, 200, "{}"),
        };
    }

    private static Task Redirect(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = "/stolen";
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        return context.Response.WriteAsync(body);
    }
}
