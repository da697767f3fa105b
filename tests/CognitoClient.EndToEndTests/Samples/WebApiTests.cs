using System.Net;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>The web API sample as it starts by itself: with a cognito-local of its own.</summary>
public sealed class WebApiTests(CognitoLocalFixture cognito)
{
    private const string Password = "My-Own-Password-1";

    private static readonly object Invited = new { username = LocalUserPool.Username, password = LocalUserPool.TemporaryPassword };
    private static readonly object Confirmed = new { username = LocalUserPool.Username, password = Password };

    [Fact]
    public async Task Run_InvitedUser_SignsInSetsAnAppUpComesBackWithItRefreshesAndLeaves()
    {
        // Skips where Node.js is missing.
        _ = cognito.Endpoint;
        await using var server = new WebApiServer();
        using var browser = server.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
        Assert.Equal(
            """{"signedIn":false,"challenge":"NEW_PASSWORD_REQUIRED","requiredAttributes":[]}""",
            (await browser.PostAsync("/sign-in", Invited)).Body);
        Assert.Equal(["__Host-sign-in"], browser.Cookies.Keys);
        Assert.Equal("""{"signedIn":true}""", (await browser.PostAsync("/sign-in/respond", new { response = Password })).Body);
        Assert.Equal(["__Host-session"], browser.Cookies.Keys);

        var secret = await SetUpAppAsync(browser);
        await LeaveAsync(browser);

        Assert.Equal(
            """{"signedIn":false,"challenge":"SOFTWARE_TOKEN_MFA","device":"phone"}""",
            (await browser.PostAsync("/sign-in", Confirmed)).Body);
        Assert.Equal("wrong-code", (await browser.PostAsync("/sign-in/respond", new { response = "12345" }))["code"]);
        Assert.Equal("""{"signedIn":true}""", (await browser.PostAsync("/sign-in/respond", new { response = Code(secret) })).Body);

        var user = await browser.GetAsync("/me");
        Assert.Equal((LocalUserPool.Username, "nadia@example.com"), (user["username"], user["email"]));
        Assert.Equal(user["subject"], (await browser.PostAsync("/refresh"))["subject"]);
        await LeaveAsync(browser);
    }

    [Fact]
    public async Task Run_SessionCookieAfterSignOut_IsOfNoUse()
    {
        _ = cognito.Endpoint;
        await using var server = new WebApiServer();
        using var browser = server.OpenBrowser();
        await browser.PostAsync("/sign-in", Invited);
        await browser.PostAsync("/sign-in/respond", new { response = Password });
        var stolen = browser.Cookies["__Host-session"];
        await LeaveAsync(browser);

        browser.Cookies["__Host-session"] = stolen;

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
        Assert.Empty(browser.Cookies);
    }

    private static async Task<string> SetUpAppAsync(Browser browser)
    {
        var app = await browser.PostAsync("/mfa/setup");
        var secret = app["secretCode"]!;
        Assert.Equal($"otpauth://totp/CognitoClient%20sample:nadia?secret={secret}&issuer=CognitoClient%20sample", app["uri"]);
        Assert.Equal("wrong-code", (await browser.PostAsync("/mfa/verify", new { code = "12345" }))["code"]);
        var verified = await browser.PostAsync("/mfa/verify", new { code = Code(secret), deviceName = "phone" });
        Assert.Equal(HttpStatusCode.NoContent, verified.Status);
        return secret;
    }

    private static async Task LeaveAsync(Browser browser)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/sign-out")).Status);
        Assert.Empty(browser.Cookies);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
    }

    private static string Code(string secret) => Authentication.Totp.Compute(secret, TimeProvider.System.GetUtcNow());
}
