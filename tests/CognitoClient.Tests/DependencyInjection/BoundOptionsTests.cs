using System.Text;
using CognitoClient.Authentication;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

public class BoundOptionsTests
{
    [Fact]
    public void Apply_EverySetting_IsBound()
    {
        var options = new CognitoClientOptions();

        BoundOptions.Apply(
            Json("""
                {
                  "Region": "eu-west-1", "Endpoint": "http://localhost:9229/", "IgnoreConfiguredEndpointUrls": true,
                  "AllowInsecureEndpoint": true, "UseFips": false, "UseDualStack": true, "Profile": "dev", "AccessKeyId": "AKIA",
                  "SecretAccessKey": "secret", "SessionToken": "token", "Anonymous": true, "Timeout": "00:00:20",
                  "AttemptTimeout": "00:00:05", "MaxResponseLength": 4096, "CloseConnection": true, "MaxAttempts": 4, "RetryMode": "adaptive",
                  "RetryLimitExceeded": true,
                  "StsRegionalEndpoints": "Legacy", "ApplicationId": "shop",
                  "Credentials": { "AccessKeyId": "x" }, "LoggerFactory": { "x": 1 }, "TimeProvider": { "System": {} }, "Unknown": 1
                }
                """),
            options);

        Assert.Equivalent(
            new CognitoClientOptions
            {
                Region = "eu-west-1",
                Endpoint = new("http://localhost:9229/"),
                IgnoreConfiguredEndpointUrls = true,
                AllowInsecureEndpoint = true,
                UseFips = false,
                UseDualStack = true,
                Profile = "dev",
                AccessKeyId = "AKIA",
                SecretAccessKey = "secret",
                SessionToken = "token",
                Anonymous = true,
                Timeout = TimeSpan.FromSeconds(20),
                AttemptTimeout = TimeSpan.FromSeconds(5),
                MaxResponseLength = 4096,
                CloseConnection = true,
                MaxAttempts = 4,
                RetryMode = CognitoRetryMode.Adaptive,
                RetryLimitExceeded = true,
                StsRegionalEndpoints = StsRegionalEndpoints.Legacy,
                ApplicationId = "shop",
            },
            options,
            strict: true);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Apply_NothingSet_LeavesOptionsAsTheyWere()
    {
        var options = new CognitoClientOptions { Region = "eu-west-1", Timeout = TimeSpan.FromSeconds(5), CloseConnection = true };

        BoundOptions.Apply(Json("{}"), options);

        Assert.Equivalent(
            new CognitoClientOptions { Region = "eu-west-1", Timeout = TimeSpan.FromSeconds(5), CloseConnection = true },
            options,
            strict: true);
    }

    [Fact]
    public void AddCognitoClient_TextsThatCannotBeRead_AreAllFaultsOfOneException()
    {
        using var provider = new ServiceCollection()
            .AddCognitoClient(Json("""{ "Region": "nowhere!", "MaxAttempts": "x2", "Timeout": "soon", "UseFips": "maybe", "RetryMode": "fast", "Endpoint": "relative" }"""))
            .Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ICognitoIdentityProviderClient>);

        Assert.All(
            ["Region: 'nowhere!'", "MaxAttempts: 'x2' from the configuration", "Timeout: 'soon' from the configuration", "UseFips: 'maybe'", "RetryMode: 'fast'", "Endpoint: the text from the configuration is not an absolute URL"],
            text => Assert.Contains(exception.Failures, failure => failure.StartsWith(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Properties_ComparedWithTheOptions_LackOnlyObjectsOfCode() => Assert.Equal(
        ["Credentials", "LoggerFactory", "TimeProvider"],
        typeof(CognitoClientOptions).GetProperties().Select(property => property.Name)
            .Except(typeof(BoundOptions).GetProperties().Select(property => property.Name)).Order());

    private static IConfiguration Json(string text) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();
}
