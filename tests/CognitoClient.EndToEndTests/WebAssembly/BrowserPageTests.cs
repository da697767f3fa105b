using System.Globalization;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>The client in a published Blazor WebAssembly page in Chromium.</summary>
[Collection(Sequence)]
public sealed class BrowserPageTests(BrowserPageFixture page) : IClassFixture<BrowserPageFixture>
{
    /// <summary>The collection of all tests that build the page.</summary>
    public const string Sequence = "WebAssembly";

    private const string NoCredentials =
        "No AWS credentials are set, and a browser has no AWS credential chain.\n"
        + "If a page must call signed operations, set Credentials to a source of temporary credentials with few permissions. "
        + "Sign-in, sign-up and the operations of a signed-in user need no credentials.";

    private const string NoRegion =
        "OptionsValidationException: Region: not set. Set CognitoClientOptions.Region. "
        + "It is the part of a user pool's ID before the underscore, such as eu-central-1 of eu-central-1_EXAMPLE.";

    private const string NotFollowed =
        "CognitoIdentityProviderException: ForgotPassword failed: a redirect, whose destination the browser does not reveal, "
        + "which was not followed. Check Endpoint and proxies.";

    /// <summary>The headers of a call. Those of the browser itself differ by version.</summary>
    private static readonly string[] OwnHeaders =
        ["amz-sdk-invocation-id", "amz-sdk-request", "content-type", "x-amz-target", "x-amz-user-agent"];

    [Theory]
    [InlineData("sign-in: constructor")]
    [InlineData("sign-in: constructor with HttpClient")]
    [InlineData("sign-in: container")]
    [InlineData("sign-in: container with HttpClientHandler")]
    [InlineData("call: fixed credentials")]
    public void SignIn_BySrp_ReturnsTokens(string scenario) => Assert.Equal(BrowserPageFixture.Username, page.OutcomeOf(scenario));

    [Theory]
    [InlineData("sign-in: wrong password", "IncorrectUsernameOrPassword, request ID: True")]
    [InlineData("session", "renewed: True, ended: True")]
    [InlineData("authenticator app", "287082")]
    [InlineData("call: no credentials", $"CognitoCredentialsException: {NoCredentials}")]
    [InlineData("call: options", "200")]
    [InlineData("call: retry", "2 attempts")]
    [InlineData("settings: region only", "https://cognito-idp.us-east-1.amazonaws.com/")]
    [InlineData("settings: none", NoRegion)]
    [InlineData(
        "settings: profile",
        "Profile: 'staff' from configuration WithProfile:Profile cannot be read. A browser has no AWS profiles: remove it.")]
    [InlineData("failure: redirect", NotFollowed)]
    [InlineData("failure: redirect, HttpClient", NotFollowed)]
    [InlineData("failure: time-out", "timed out")]
    [InlineData("failure: canceled", "OperationCanceledException: ForgotPassword was canceled.")]
    public void Scenario_InBrowser_HasOutcome(string scenario, string outcome) => Assert.Equal(outcome, page.OutcomeOf(scenario));

    [Fact]
    public void Diagnosis_InBrowser_StatesWhatABrowserLacks()
    {
        var lines = page.OutcomeOf("settings: diagnosis").Split('\n');

        Assert.Equal("Profile = none, because a browser has no files (default)", lines[0]);
        Assert.Contains("Proxy = (unknown) (the browser)", lines);
        Assert.Contains("Credentials = none, because a browser has no AWS credential chain (default)", lines);
        Assert.EndsWith($"\nNo credentials: {NoCredentials}", page.OutcomeOf("settings: diagnosis"), StringComparison.Ordinal);
    }

    [Fact]
    public void Call_NoServer_SendsReaderToTheConsole()
    {
        var outcome = page.OutcomeOf("failure: no server");

        Assert.StartsWith("CognitoTransportException: ForgotPassword lost the connection to 127.0.0.1:", outcome, StringComparison.Ordinal);
        Assert.EndsWith(
            "The browser's console states the reason, such as no connection, CORS, or a Content-Security-Policy without the endpoint.",
            outcome,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Call_RedirectedByAServer_SendsNothingElsewhere()
    {
        Assert.NotNull(page.Unusual.HeadersOf("/redirect"));
        Assert.Null(page.Unusual.HeadersOf("/stolen"));
    }

    [Fact]
    public void Call_InBrowser_SendsTheHeadersOfAwsClientsInBrowsers()
    {
        var headers = page.Unusual.HeadersOf("/echo")!;

        Assert.Equal(OwnHeaders, headers.Keys.Where(IsOwn).Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.Matches(@"^cognito-client-dotnet/.* ua/2\.1 .* md/arch#wasm .* app/page$", headers["x-amz-user-agent"].ToString());
        Assert.StartsWith("Mozilla/", headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, headers.Cookie.Count);
    }

    [Fact]
    public void Page_Published_ContainsNoAwsSdk() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(page.Files, "_framework")),
        file => Path.GetFileName(file).StartsWith("AWSSDK", StringComparison.Ordinal));

    // A page signs in once or twice, so the powers are not repeated until they are fast either.
    [Fact]
    public void SignIn_ComparedWithBigInteger_TakesAThirdOfItsPowers()
    {
        var times = page.OutcomeOf("speed").Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        var (signIn, powers) = (times[1], times[2]);
        var result = string.Create(
            CultureInfo.InvariantCulture,
            $"Sign-in: first {times[0]} ms, then {signIn} ms. Three powers on BigInteger: first {powers} ms, then {times[3]} ms.");

        TestContext.Current.TestOutputHelper!.WriteLine(result);
        Assert.True(signIn <= powers / 3, result);
    }

    private static bool IsOwn(string name) =>
        name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("amz-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("content-type", StringComparison.OrdinalIgnoreCase);
}
