using System.Net;
using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;
using CognitoClient.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>In-memory user pools behind a loopback port, for clients in other processes.</summary>
internal sealed class PoolHost : IAsyncDisposable
{
    private const int MaxRequestBody = 1 << 20;

    private readonly WebApplication _application;
    private readonly HttpMessageInvoker _pools;

    private PoolHost(InMemoryCognito cognito)
    {
        Cognito = cognito;
        _pools = new(cognito.CreateHandler());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = MaxRequestBody;
            options.Listen(IPAddress.Loopback, 0);
        });
        _application = builder.Build();
        _application.MapGet("/codes/{user}", (string user) => cognito.Outbox.LastCode(user));
        _application.Map("{**path}", ForwardAsync);
    }

    public InMemoryCognito Cognito { get; }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<PoolHost> StartAsync(InMemoryCognitoOptions? options = null)
    {
        var host = new PoolHost(new(options));
        await host._application.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Runs a scenario with an app client of its own and gives its outcome.</summary>
    public Task<JavaScriptOutcome> RunAsync(InMemoryUserPool pool, string scenario, JsonObject input) =>
        JavaScriptClient.RunAsync(Address, pool.Id, pool.AddClient().Id, scenario, input);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _pools.Dispose();
    }

    private static async Task<HttpRequestMessage> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var message = new HttpRequestMessage(new(request.Method), request.GetEncodedUrl())
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return message;
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = await ReadAsync(context.Request);
        using var response = await _pools.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
