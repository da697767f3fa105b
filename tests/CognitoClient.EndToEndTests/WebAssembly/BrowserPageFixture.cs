using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.Samples;
using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.IntegrationTests.SignIn.Server;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>Publishes tests/BrowserPage once, opens it in Chromium beside servers that play the service, and keeps its report.</summary>
public sealed class BrowserPageFixture : IAsyncLifetime
{
    public const string Username = "ada";

    private const string Password = "Correct-Horse-1";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cognitoclient-page");
    private UserPoolServer? _pool;
    private UnusualServer? _unusual;
    private PageServer? _page;
    private JsonObject _report = [];

    /// <summary>The files of the published page.</summary>
    public string Files => Path.Combine(_folder.FullName, "wwwroot");

    /// <summary>Lets the page reference the package of COGNITOCLIENT_PACKAGE_VERSION, if set, instead of the project.</summary>
    public static string[] PackageOptions =>
        Environment.GetEnvironmentVariable("COGNITOCLIENT_PACKAGE_VERSION") is { Length: > 0 } version
            ? [$"-p:CognitoClientVersion={version}"]
            : [];

    internal UnusualServer Unusual => _unusual!;

    internal UserPoolServer Pool => _pool!;

    /// <summary>The outcome of a scenario of the page.</summary>
    public string OutcomeOf(string scenario) => _report[scenario]?.GetValue<string>() ?? "There is no such scenario.";

    public async ValueTask InitializeAsync()
    {
        var chromium = FindChromium();
        await PublishAsync();
        _unusual = await UnusualServer.StartAsync();
        _pool = await UserPoolServer.StartAsync(new() { ExponentBits = 64 });
        _pool.Pool.Users.Add(Username, Password);
        _page = await PageServer.StartAsync(Files, CreateSettings());
        using var browser = Chromium.Open(chromium, _page.Address);
        try
        {
            _report = await _page.Report.WaitAsync(TimeLimit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The page sent no report within {TimeLimit.TotalMinutes} minutes.\n{await browser.CloseAsync()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        IAsyncDisposable?[] servers = [_page, _pool, _unusual];
        foreach (var server in servers)
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        _folder.Delete(recursive: true);
    }

    private static string FindChromium()
    {
        if (Chromium.Find() is { } path)
        {
            return path;
        }

        const string Reason = "The page requires Chromium, which was not found.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Skip(Reason);
        return "";
    }

    private async Task PublishAsync()
    {
        var published = await DotNet.RunAsync(
            ["publish", "tests/BrowserPage", "-c", "Release", "-o", _folder.FullName, "-p:RunAnalyzers=false", .. PackageOptions]);
        Assert.True(published.ExitCode == 0, published.Output);
        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
    }

    private JsonObject CreateSettings()
    {
        // The tokens live shorter than a session renews them ahead.
        var client = _pool!.Pool.AddClient(client => client with { TokenLifetime = TimeSpan.FromSeconds(30) });
        var cognito = new JsonObject { ["Region"] = LoopbackClient.Region, ["Endpoint"] = $"{_pool.Address}", ["Anonymous"] = "true" };
        var withProfile = cognito.DeepClone().AsObject();
        withProfile["Profile"] = "staff";
        withProfile.Remove("Anonymous");
        return new()
        {
            ["Cognito"] = cognito,
            ["Logging"] = new JsonObject { ["LogLevel"] = new JsonObject { ["Default"] = "Warning" } },
            ["WithProfile"] = withProfile,
            ["Keys"] = new JsonObject
            {
                ["AccessKeyId"] = LoopbackClient.AccessKeyId,
                ["SecretAccessKey"] = LoopbackClient.SecretAccessKey,
                ["SessionToken"] = LoopbackClient.SessionToken,
            },
            ["SignIn"] = new JsonObject { ["UserPoolId"] = _pool.Pool.Options.PoolId, ["ClientId"] = client.Id },
            ["User"] = new JsonObject { ["Name"] = Username, ["Password"] = Password },
            ["Servers"] = new JsonObject
            {
                ["Echo"] = $"{Unusual.Address}echo",
                ["Flaky"] = $"{Unusual.Address}flaky",
                ["Redirect"] = $"{Unusual.Address}redirect",
                ["Slow"] = $"{Unusual.Address}slow",
                ["None"] = $"http://127.0.0.1:{FindClosedPort()}",
            },
        };
    }

    private static int FindClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
