using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Observability;

/// <summary>A fake of Amazon Cognito on a free local port. It fails on demand.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _requests;

    public FaultyServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(RespondAsync);
    }

    public Uri Endpoint => new(_application.Urls.Single());

    /// <summary>The number of requests to throttle next.</summary>
    public int RequestsToThrottle { get; set; }

    public bool IsDown { get; set; }

    public async Task<FaultyServer> StartAsync()
    {
        await _application.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var (status, body) = Next(context.Request.Headers["X-Amz-Target"].ToString());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.Headers["x-amzn-RequestId"] = $"request-{++_requests}";
        await context.Response.WriteAsync(body);
    }

    private (int Status, string Body) Next(string target)
    {
        if (IsDown)
        {
            return (500, """{"__type":"InternalErrorException","message":"Something went wrong."}""");
        }

        if (RequestsToThrottle-- > 0)
        {
            return (400, """{"__type":"TooManyRequestsException","message":"Rate exceeded"}""");
        }

        return target.EndsWith(".AdminGetUser", StringComparison.Ordinal)
            ? (400, """{"__type":"UserNotFoundException","message":"User does not exist."}""")
            : (200, """{"Users":[{"Username":"nadia"}]}""");
    }
}
