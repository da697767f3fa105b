using System.Text;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

public class OptionsBindingTests
{
    [Fact]
    public void Apply_EverySetting_IsBound()
    {
        var options = new CognitoClientOptions();

        OptionsBinding.Apply(
            Json("""
                {
                  "Region": "eu-west-1", "Endpoint": "http://localhost:9229/", "IgnoreConfiguredEndpointUrls": true,
                  "AllowInsecureEndpoint": true, "AllowOtherRegion": true,
                  "UseFips": false, "UseDualStack": true, "Profile": "dev", "AccessKeyId": "AKIA",
                  "SecretAccessKey": "secret", "SessionToken": "token", "Anonymous": true, "Timeout": "00:00:20",
                  "AttemptTimeout": "00:00:05", "MaxResponseLength": 4096, "CloseConnection": true, "MaxAttempts": 4,
                  "RetryMode": "adaptive", "RetryLimitExceeded": true,
                  "StsRegionalEndpoints": "Legacy", "ApplicationId": "shop", "UseInheritedResilienceHandlers": true
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
                AllowOtherRegion = true,
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
                UseInheritedResilienceHandlers = true,
            },
            options,
            strict: true);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Empty(options.ConfigurationFaults);
    }

    [Fact]
    public void Apply_NothingSet_LeavesOptionsAsTheyWere()
    {
        var options = new CognitoClientOptions { Region = "eu-west-1", Timeout = TimeSpan.FromSeconds(5), CloseConnection = true };

        OptionsBinding.Apply(Json("{}"), options);

        Assert.Equivalent(
            new CognitoClientOptions { Region = "eu-west-1", Timeout = TimeSpan.FromSeconds(5), CloseConnection = true },
            options,
            strict: true);
    }

    [Fact]
    public void AddCognitoClient_TextsThatCannotBeRead_AreAllFaultsOfOneException()
    {
        using var provider = new ServiceCollection()
            .AddCognitoClient(Json("""
                {
                  "Region": "nowhere!", "MaxAttempts": "x2", "Timeout": "soon", "UseFips": "maybe", "RetryMode": "fast",
                  "Endpoint": "relative", "CloseConnection": " "
                }
                """))
            .Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ICognitoIdentityProviderClient>);

        Assert.Equal(
            [
                "Endpoint: the value from configuration Endpoint is not an absolute URL. Use one with a scheme, such as "
                    + "https://example.com.",
                "UseFips: 'maybe' from configuration UseFips is invalid. Use true or false.",
                "Timeout: 'soon' from configuration Timeout is invalid. Use a time such as 00:00:30.",
                "MaxAttempts: 'x2' from configuration MaxAttempts is invalid. Use a whole number of at least 1; 1 means no retry.",
                "RetryMode: 'fast' from configuration RetryMode is invalid. Use one of Standard, StandardClassic, Adaptive.",
                "Region: 'nowhere!' from configuration Region is not the name of a region. Use a name such as eu-central-1.",
            ],
            exception.Failures);
    }

    private static IConfiguration Json(string text) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();
}
