using System.Net;
using CognitoClient.Tests.Credentials;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.Tests;

/// <summary>Proxies in a diagnosis. The environment belongs to the process, so the tests run alone and put it back.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class DiagnoseProxyTests : IDisposable
{
    private static readonly string[] Variables =
        ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"];

    private readonly List<(string Name, string? Value)> _before =
        [.. Variables.Select(name => (name, Environment.GetEnvironmentVariable(name)))];

    public DiagnoseProxyTests() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Func<HttpMessageHandler>, string> Handlers() => new()
    {
        {
            () => new SocketsHttpHandler { Proxy = Proxy() },
            "Proxy = http://proxy.test:3128 (the handler)"
        },
        {
            () => new HttpClientHandler { Proxy = Proxy() },
            "Proxy = http://proxy.test:3128 (the handler)"
        },
        {
            () => new SocketsHttpHandler { Proxy = new WebProxy("http://proxy.test:3128", BypassOnLocal: true, [TestClient.Host]) },
            "Proxy = (none) (the handler)"
        },
        { () => new SocketsHttpHandler { UseProxy = false }, "Proxy = (none) (the handler, UseProxy = false)" },
        { () => new SocketsHttpHandler { Proxy = new BrokenProxy() }, "Proxy = (unknown) (InvalidOperationException)" },
        { () => new ScriptedHandler(), "Proxy = (unknown) (ScriptedHandler)" },
    };

    public void Dispose() => _before.ForEach(variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));

    [Theory]
    [MemberData(nameof(Handlers), DisableDiscoveryEnumeration = true)]
    public async Task DiagnoseAsync_PrimaryHandlerOfAContainer_NamesItsProxy(Func<HttpMessageHandler> create, string expected)
    {
        var services = new ServiceCollection();
        services.AddCognitoClient(TestClient.Configure).ConfigurePrimaryHttpMessageHandler(create);
        await using var provider = services.BuildServiceProvider();

        var diagnosis = await provider.GetRequiredService<CognitoIdentityProviderClient>().DiagnoseAsync(Token);

        Assert.Equal(expected, Assert.Single(diagnosis.Proxies).ToString());
        Assert.Contains($"\n{expected}\n", diagnosis.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", diagnosis.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiagnoseAsync_VariablesForProxies_AreListedWithoutUsers()
    {
        Environment.SetEnvironmentVariable("HTTPS_PROXY", "http://user:s3cr3t@proxy.test:3128/s3cr3t?s3cr3t");
        Environment.SetEnvironmentVariable("http_proxy", "user:s3cr3t@plain.test:80");
        Environment.SetEnvironmentVariable("ALL_PROXY", "all.test:80");
        Environment.SetEnvironmentVariable("NO_PROXY", "localhost,.internal");
        using var client = TestClient.Create(new ScriptedHandler());

        var diagnosis = await client.DiagnoseAsync(Token);

        Assert.Equal(
            [
                "Proxy = (unknown) (your own HttpClient)",
                "HTTPS_PROXY = http://proxy.test:3128 (environment variable)",
                "http_proxy = plain.test:80 (environment variable)",
                "ALL_PROXY = all.test:80 (environment variable)",
                "NO_PROXY = localhost,.internal (environment variable)",
            ],
            diagnosis.Proxies.Select(proxy => proxy.ToString()));
        Assert.DoesNotContain("s3cr3t", diagnosis.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiagnoseAsync_ProxyOfTheEnvironment_IsThatOfTheEndpoint()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = Proxy();
        try
        {
            var options = new CognitoClientOptions();
            TestClient.Configure(options);
            using var client = new CognitoIdentityProviderClient(options);

            var diagnosis = await client.DiagnoseAsync(Token);

            Assert.Equal(
                new SettingSource("Proxy", "http://proxy.test:3128", "environment or operating system"), Assert.Single(diagnosis.Proxies));
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private static WebProxy Proxy() => new("http://user:s3cr3t@proxy.test:3128") { Credentials = new NetworkCredential("user", "s3cr3t") };

    private sealed class BrokenProxy : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri GetProxy(Uri destination) => throw new InvalidOperationException("s3cr3t");

        public bool IsBypassed(Uri host) => false;
    }
}
