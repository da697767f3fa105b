using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests;

public class DiagnoseTests
{
    [Fact]
    public async Task DiagnoseAsync_SettingsFromEverywhere_NamesEachOrigin()
    {
        using var folder = new ProfileFolder("""
            [profile dev]
            region = eu-west-1
            max_attempts = 5
            """)
        {
            Variables = { ["AWS_PROFILE"] = "dev", ["AWS_USE_DUALSTACK_ENDPOINT"] = "true" },
        };
        using var client = Client(
            new()
            {
                AccessKeyId = "AKIDEXAMPLE1234",
                SecretAccessKey = "very-secret",
                SessionToken = "very-secret-too",
                Timeout = TimeSpan.FromSeconds(9),
            },
            folder);

        var diagnosis = await client.DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            Profile = dev (environment variable AWS_PROFILE)
            Region = eu-west-1 (profile 'dev' key region)
            UseFips = False (default)
            UseDualStack = True (environment variable AWS_USE_DUALSTACK_ENDPOINT)
            AllowInsecureEndpoint = False (default)
            AllowOtherRegion = False (default)
            IgnoreConfiguredEndpointUrls = False (default)
            Endpoint = https://cognito-idp.eu-west-1.amazonaws.com/ (the region eu-west-1)
            Timeout = 00:00:09 (code)
            AttemptTimeout = 00:00:30 (default)
            MaxResponseLength = 67108864 (default)
            MaxAttempts = 5 (profile 'dev' key max_attempts)
            RetryMode = Standard (default)
            RetryLimitExceeded = False (default)
            CloseConnection = False (default)
            UseInheritedResilienceHandlers = False (default)
            Anonymous = False (default)
            Credentials = fixed keys (code)
            StsRegionalEndpoints = Regional (default)
            ApplicationId = (none) (default)
            Proxy = (none) (the handler, UseProxy = false)
            Signs with access key ***********1234 and a session token
            """.ReplaceLineEndings("\n"),
            (diagnosis with { Proxies = [diagnosis.Proxies[0]] }).ToString());
    }

    [Fact]
    public async Task DiagnoseAsync_NoCredentials_SaysWhy()
    {
        using var folder = new ProfileFolder();
        var credentials = new TestCredentials(_ => throw new CognitoCredentialsException("nothing found"));
        using var client = Client(new() { Region = "eu-west-1", Credentials = credentials }, folder);

        var diagnosis = await client.DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, "nothing found"), (diagnosis.AccessKeyId, diagnosis.CredentialsFault));
        Assert.EndsWith("\nNo credentials: nothing found", diagnosis.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiagnoseAsync_ProviderThatThrows_SaysWhy()
    {
        using var folder = new ProfileFolder();
        var credentials = new TestCredentials(_ => throw new InvalidOperationException("vault down"));
        using var client = Client(new() { Region = "eu-west-1", Credentials = credentials }, folder);

        var diagnosis = await client.DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("The credentials provider TestCredentials failed: vault down", diagnosis.CredentialsFault);
    }

    [Fact]
    public async Task DiagnoseAsync_Anonymous_SignsNothing()
    {
        using var folder = new ProfileFolder();
        using var client = Client(new() { Region = "eu-west-1", Anonymous = true }, folder);

        var diagnosis = await client.DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("\nSigns nothing", diagnosis.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiagnoseAsync_LookUpThatNeverEnds_IsLimited()
    {
        using var folder = new ProfileFolder();
        var time = new FakeTimeProvider();
        var credentials = new TestCredentials(_ => new(new TaskCompletionSource<AwsCredentials?>().Task));
        using var client = Client(new() { Region = "eu-west-1", Credentials = credentials, TimeProvider = time }, folder);

        var diagnosing = client.DiagnoseAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(30));
        var diagnosis = await diagnosing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("The look-up did not end within the time of an attempt (AttemptTimeout).", diagnosis.CredentialsFault);
    }

    [Fact]
    public async Task DiagnoseAsync_OfAContainersClient_NamesItsSettings()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient("pools", options => (options.Region, options.Anonymous) = ("eu-west-1", true));
        await using var provider = services.BuildServiceProvider();

        var diagnosis = await provider.GetRequiredKeyedService<CognitoIdentityProviderClient>("pools")
            .DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.Contains(new SettingSource("Region", "eu-west-1", "code"), diagnosis.Settings);
    }

    private static CognitoIdentityProviderClient Client(CognitoClientOptions options, ProfileFolder folder) =>
        CognitoIdentityProviderClient.Create(
            SettingsResolver.Resolve(options, environment: folder.Read), new SocketsHttpHandler { UseProxy = false });
}
