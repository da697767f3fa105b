using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests;

public class CognitoIdentityProviderClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_WithAHttpClient_GoesThroughItSigned()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("X-Own", "1");
        using var client = new CognitoIdentityProviderClient(http, NewOptions());

        await client.DescribeUserPoolAsync(new DescribeUserPoolRequest { UserPoolId = "eu-west-1_a" }, Token);

        var sent = Assert.Single(handler.Sent);
        Assert.Equal("POST https://cognito-idp.eu-west-1.amazonaws.com/ HTTP/1.1", sent.Line);
        Assert.Contains("Credential=AKIA/", sent.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("1", sent.Header("X-Own"));
    }

    [Fact]
    public async Task Call_OptionsChangedAfterConstruction_UsesThoseOfConstruction()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);
        var options = NewOptions();
        using var client = new CognitoIdentityProviderClient(http, options);
        (options.Region, options.AccessKeyId) = ("eu-west-2", "OTHER");

        await client.DescribeUserPoolAsync(new DescribeUserPoolRequest { UserPoolId = "eu-west-1_a" }, Token);

        var sent = Assert.Single(handler.Sent);
        Assert.Equal("POST https://cognito-idp.eu-west-1.amazonaws.com/ HTTP/1.1", sent.Line);
        Assert.Contains("Credential=AKIA/", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithAHttpClient_DoesNotLetItBufferTheAnswer()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler) { MaxResponseContentBufferSize = 1 };
        using var client = new CognitoIdentityProviderClient(http, NewOptions());

        Assert.NotNull(await client.ListUsersAsync(new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_OfAPaginator_SaysSoInTheUserAgent()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, NewOptions());

        await foreach (var _ in client.ListUsersItemsAsync(new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken))
        {
        }

        await client.ListUsersAsync(new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken);

        Assert.Equal([" m/C,E ", " m/E "], handler.Sent.Select(Metrics));

        static string Metrics(SentMessage sent)
        {
            var text = sent.Header("User-Agent")!;
            return text[text.IndexOf(" m/", StringComparison.Ordinal)..text.IndexOf("cfg", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public async Task Call_Anonymous_IsNotSigned()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, new() { Region = "eu-west-1", Anonymous = true });

        await client.SignUpAsync(new SignUpRequest { ClientId = "a", Username = "b" }, Token);

        Assert.Null(Assert.Single(handler.Sent).Header("Authorization"));
    }

    [Fact]
    public void Dispose_WithAHttpClient_LeavesItAlone()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);

        new CognitoIdentityProviderClient(http, NewOptions()).Dispose();

        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task Dispose_StandingAlone_EndsTheClient()
    {
        var client = new CognitoIdentityProviderClient(NewOptions());
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => client.DescribeUserPoolAsync(new DescribeUserPoolRequest { UserPoolId = "eu-west-1_a" }, Token));
    }

    [Fact]
    public void Constructor_ValidOptions_TellsRegionAndEndpoint()
    {
        using var client = new CognitoIdentityProviderClient(
            new CognitoClientOptions { Region = "eu-west-1", Endpoint = new("http://localhost:9229") });

        Assert.Equal(("eu-west-1", new Uri("http://localhost:9229")), (client.Region, client.Endpoint));
    }

    [Fact]
    public void Constructor_FaultyOptions_Throws() => Assert.Throws<OptionsValidationException>(
        () => new CognitoIdentityProviderClient(new CognitoClientOptions { Region = "eu-west-1", MaxAttempts = 0 }));

    [Fact]
    public void Constructor_Null_Throws()
    {
        using var http = new HttpClient();

        Assert.Throws<ArgumentNullException>("options", () => new CognitoIdentityProviderClient(null!));
        Assert.Throws<ArgumentNullException>("options", () => new CognitoIdentityProviderClient(http, null!));
        Assert.Throws<ArgumentNullException>("httpClient", () => new CognitoIdentityProviderClient(null!, NewOptions()));
    }

    private static CognitoClientOptions NewOptions() => new() { Region = "eu-west-1", AccessKeyId = "AKIA", SecretAccessKey = "secret" };
}
