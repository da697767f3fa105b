using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Mistakes;

/// <summary>Settings that applications get wrong, in a section of their configuration or in code.</summary>
public class SettingMistakeTests
{
    private const string Invalid = "is not a valid URL. Check the slashes, the host and the port, as in https://example.com:8443.";
    private const string NoUrl = "is not an absolute URL. Use one with a scheme, such as https://example.com.";

    [Theory]
    [InlineData("MaxAttempts", "2.5", "'2.5' from configuration Cognito:MaxAttempts is invalid. Use a whole number of at least 1; 1 means "
        + "no retry.")]
    [InlineData("MaxResponseLength", "64MB", "'64MB' from configuration Cognito:MaxResponseLength is invalid. Use a whole number of bytes, "
        + "at least 1024 and at most 1073741824.")]
    [InlineData("RetryMode", "Standrad", "'Standrad' from configuration Cognito:RetryMode is invalid. Did you mean "
        + "Standard?")]
    [InlineData("RetryMode", "Adaptve", "'Adaptve' from configuration Cognito:RetryMode is invalid. Did you mean Adaptive?")]
    [InlineData("StsRegionalEndpoints", "Regionl", "'Regionl' from configuration Cognito:StsRegionalEndpoints is invalid. "
        + "Did you mean Regional?")]
    [InlineData("Timeout", "-00:00:01", "-00:00:01 from configuration Cognito:Timeout is out of range. Use more than zero and at most one "
        + "day.")]
    [InlineData("Timeout", "Infinite", "'Infinite' from configuration Cognito:Timeout is invalid. Use a time such as 00:00:30.")]
    [InlineData("Region", "eu-central-1_EXAMPLE", "'eu-central-1_EXAMPLE' from configuration Cognito:Region is not the name of a region. "
        + "Did you mean eu-central-1?")]
    [InlineData("Region", "xx-central-9_EXAMPLE", "'xx-central-9_EXAMPLE' from configuration Cognito:Region is not the name of a region. "
        + "Did you mean xx-central-9?")]
    [InlineData("Region", "EUCentral1", "'EUCentral1' from configuration Cognito:Region is not the name of a region. "
        + "Did you mean eu-central-1?")]
    [InlineData("Region", "\"eu-central-1\"", "'\"eu-central-1\"' from configuration Cognito:Region is not the name of a region. "
        + "Did you mean eu-central-1?")]
    public void Section_ValueThatCannotBeUsed_SaysWhichAndWhatToUse(string key, string value, string expected) =>
        Assert.Equal([$"{key}: {expected}"], FailuresOfSection(key, value));

    [Theory]
    [InlineData("https:/a.test", Invalid)]
    [InlineData("https://", Invalid)]
    [InlineData("https://a.test:99999", Invalid)]
    [InlineData("https://a b.test", Invalid)]
    [InlineData("http:localhost:9229", Invalid)]
    [InlineData("//cognito.test", "has no scheme. Write https://cognito.test.")]
    [InlineData("//localhost:9229", "has no scheme. Write http://localhost:9229.")]
    [InlineData("/pools", NoUrl)]
    [InlineData("${COGNITO_URL}", NoUrl)]
    [InlineData("\"http://localhost:9229\"", NoUrl)]
    [InlineData("file:///pools", "has the scheme file. Use https, or http to this machine.")]
    public void Endpoint_NotAnHttpUrl_SaysWhatToWrite(string endpoint, string expected)
    {
        Assert.EndsWith($" from configuration Cognito:Endpoint {expected}", Assert.Single(FailuresOfSection("Endpoint", endpoint)));

        // Uri itself rejects some of them.
        Assert.All(
            Uri.TryCreate(endpoint, UriKind.RelativeOrAbsolute, out var uri) ? Failures(options => options.Endpoint = uri) : [],
            failure => Assert.Equal($"Endpoint: the value from code {expected}", failure));
    }

    [Theory]
    [InlineData("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC", "is the issuer of a user pool's tokens", "eu-west-1")]
    [InlineData("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC/", "is the issuer of a user pool's tokens", "eu-west-1")]
    [InlineData(
        "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbC/.well-known/jwks.json",
        "is the issuer of a user pool's tokens", "us-gov-west-1")]
    [InlineData("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC", "is the issuer of a user pool's tokens", "cn-north-1")]
    [InlineData("https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC", "is the issuer of a user pool's tokens", "eu-west-1")]
    [InlineData(
        "https://shop.auth.eu-west-1.amazoncognito.com", "is the address of managed login, which serves sign-in pages", "eu-west-1")]
    [InlineData(
        "https://shop.auth-fips.us-gov-west-1.amazoncognito.com/login", "is the address of managed login, which serves sign-in pages",
        "us-gov-west-1")]
    [InlineData("https://cognito-identity.eu-west-1.amazonaws.com", "is the endpoint of identity pools", "eu-west-1")]
    public void Endpoint_OtherUrlOfCognito_SaysToSetTheRegion(string endpoint, string what, string region) => Assert.Equal(
        [
            $"Endpoint: the value from configuration Cognito:Endpoint {what}, not an endpoint of user pools. Remove it, and set Region to "
                + $"{region}."
        ],
        FailuresOfSection("Endpoint", endpoint));

    [Theory]
    [InlineData("https://cognito-idp.eu-west-1.amazonaws.com")]
    [InlineData("https://cognito-idp.eu-west-1.amazonaws.com/")]
    [InlineData("https://vpce-0a1b.cognito-idp.eu-west-1.vpce.amazonaws.com")]
    [InlineData("https://cognito-idp.proxy.test/eu-west-1_AbC")]
    [InlineData("http://localhost:9229/local_AbC")]
    public void Endpoint_OfTheServiceOrAnotherServer_IsAccepted(string endpoint)
    {
        var options = new CognitoClientOptions();
        TestClient.Configure(options);
        options.Endpoint = new(endpoint);

        using var client = new CognitoIdentityProviderClient(options);

        Assert.StartsWith(endpoint, client.Endpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("\"AKIASECRET\"", "secret", "AccessKeyId: the value from code is in quotation marks. Remove them.")]
    [InlineData("AKIA", "'secret'", "SecretAccessKey: the value from code is in quotation marks. Remove them.")]
    [InlineData(
        "secret/secret", "AKIASECRET",
        "AccessKeyId: the value from code contains a slash. Check whether AccessKeyId and SecretAccessKey are interchanged.")]
    [InlineData(
        "AKIA", "secret ", "SecretAccessKey: the value from code contains white space or a non-ASCII character. Check how it is read.")]
    public void Keys_AsTheyAreMiscopied_SayWhatIsWrongAndNoValue(string id, string secret, string expected) =>
        Assert.Equal([expected], Failures(options => (options.AccessKeyId, options.SecretAccessKey) = (id, secret)));

    [Theory]
    [InlineData("\"AKIASECRET\"", "secret", null, "AccessKeyId of the credentials is in quotation marks. Remove them.")]
    [InlineData("AKIA", "\"secret\"", null, "SecretAccessKey of the credentials is in quotation marks. Remove them.")]
    [InlineData("AKIA", "secret", "'secret'", "SessionToken of the credentials is in quotation marks. Remove them.")]
    [InlineData(
        "AKIA", "secret\n", null,
        "SecretAccessKey of the credentials contains white space or a non-ASCII character. Check how it is read.")]
    [InlineData(
        "secret/secret", "AKIASECRET", null,
        "AccessKeyId of the credentials contains a slash. Check whether AccessKeyId and SecretAccessKey are interchanged.")]
    public async Task Provider_KeysThatCannotBeRight_SendsNothing(string id, string secret, string? token, string expected)
    {
        using var handler = new Handlers.ScriptedHandler();
        using var client = TestClient.Create(handler, options => options.Use(new KeysFromVault(new(id, secret, token))));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal($"The {expected} Nothing was sent.", exception.Message);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Messages);
    }

    [Fact]
    public void Options_ChangedAfterTheClientWasCreated_HaveNoEffect()
    {
        var options = new CognitoClientOptions();
        TestClient.Configure(options);
        using var client = new CognitoIdentityProviderClient(options);

        (options.Region, options.Endpoint) = ("us-east-1", new Uri("https://a.test"));

        Assert.Equal(("eu-west-1", TestClient.Host), (client.Region, client.Endpoint.Host));
    }

    private static IEnumerable<string> FailuresOfSection(string key, string value)
    {
        var configuration = new ConfigurationManager { ["Cognito:Region"] = "eu-west-1" };
        configuration[$"Cognito:{key}"] = value;
        var section = configuration.GetSection("Cognito");
        using var provider = new ServiceCollection().AddCognitoClient(section).Services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ICognitoIdentityProviderClient>).Failures;
    }

    private static IEnumerable<string> Failures(Action<CognitoClientOptions> mistake)
    {
        var options = new CognitoClientOptions();
        TestClient.Configure(options);
        mistake(options);
        return Assert.Throws<OptionsValidationException>(() => new CognitoIdentityProviderClient(options)).Failures;
    }

    private sealed class KeysFromVault(AwsCredentials keys) : IAwsCredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => new(keys);
    }
}
