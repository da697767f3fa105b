using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>Serves a published page with its settings, and receives its report.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TaskCompletionSource<JsonObject> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PageServer(string folder, JsonObject settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        var files = new PhysicalFileProvider(folder);
        _application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _application.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        _application.MapGet("/appsettings.json", () => Results.Text(settings.ToJsonString(), "application/json"));
        _application.MapPost("/report", async context =>
            _report.SetResult((await JsonNode.ParseAsync(context.Request.Body))!.AsObject()));
    }

    public Uri Address => new(_application.Urls.Single());

    /// <summary>The outcomes of the page's scenarios.</summary>
    public Task<JsonObject> Report => _report.Task;

    public static async Task<PageServer> StartAsync(string folder, JsonObject settings)
    {
        var server = new PageServer(folder, settings);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
