using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>The web API sample on a free port of this machine.</summary>
internal sealed class WebApiServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    public WebApiServer(Dictionary<string, string>? settings = null)
    {
        _settings = settings ?? [];
        UseKestrel(0);
        StartServer();
    }

    public Browser OpenBrowser() => new(ClientOptions.BaseAddress);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
