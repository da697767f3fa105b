using System.Net;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoClient.Testing;
using CognitoLocal;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>The web API sample with a user pool in its process, as it starts by itself, and with a cognito-local of its own.</summary>
public sealed class WebApiTests(CognitoLocalFixture cognito)
{
    private const string Password = "My-Own-Password-1";

    private static readonly object Invited = new { username = InvitedUserPool.Username, password = InvitedUserPool.TemporaryPassword };
    private static readonly object Confirmed = new { username = InvitedUserPool.Username, password = Password };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_InvitedUser_SignsInSetsAnAppUpComesBackWithItRefreshesAndLeaves(bool cognitoLocal)
    {
        await using var server = Start(cognitoLocal);
        using var browser = server.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
        Assert.Equal(
            """{"signedIn":false,"challenge":"NEW_PASSWORD_REQUIRED","requiredAttributes":[]}""",
            (await browser.PostAsync("/sign-in", Invited)).Body);
        Assert.Equal(["__Host-sign-in"], browser.Cookies.Keys);
        Assert.Equal("""{"signedIn":true}""", (await browser.PostAsync("/sign-in/respond", new { response = Password })).Body);
        Assert.Equal(["__Host-session"], browser.Cookies.Keys);

        var secret = await SetUpAppAsync(browser, server);
        await LeaveAsync(browser);

        Assert.Equal(
            """{"signedIn":false,"challenge":"SOFTWARE_TOKEN_MFA","device":"phone"}""",
            (await browser.PostAsync("/sign-in", Confirmed)).Body);
        var code = NextCode(server, secret);
        Assert.Equal("wrong-code", (await browser.PostAsync("/sign-in/respond", new { response = Wrong(code) }))["code"]);
        Assert.Equal("""{"signedIn":true}""", (await browser.PostAsync("/sign-in/respond", new { response = code })).Body);

        var user = await browser.GetAsync("/me");
        Assert.Equal((InvitedUserPool.Username, "nadia@example.com"), (user["username"], user["email"]));
        Assert.Equal(user["subject"], (await browser.PostAsync("/refresh"))["subject"]);
        await LeaveAsync(browser);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_SessionCookieAfterSignOut_IsOfNoUse(bool cognitoLocal)
    {
        await using var server = Start(cognitoLocal);
        using var browser = server.OpenBrowser();
        await browser.PostAsync("/sign-in", Invited);
        await browser.PostAsync("/sign-in/respond", new { response = Password });
        var stolen = browser.Cookies["__Host-session"];
        await LeaveAsync(browser);

        browser.Cookies["__Host-session"] = stolen;

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
        Assert.Empty(browser.Cookies);
    }

    private static async Task<string> SetUpAppAsync(Browser browser, WebApiServer server)
    {
        var app = await browser.PostAsync("/mfa/setup");
        var secret = app["secretCode"]!;
        Assert.Equal($"otpauth://totp/CognitoClient%20sample:nadia?secret={secret}&issuer=CognitoClient%20sample", app["uri"]);
        var code = NextCode(server, secret);
        Assert.Equal("wrong-code", (await browser.PostAsync("/mfa/verify", new { code = Wrong(code) }))["code"]);
        var verified = await browser.PostAsync("/mfa/verify", new { code, deviceName = "phone" });
        Assert.Equal(HttpStatusCode.NoContent, verified.Status);
        return secret;
    }

    private static async Task LeaveAsync(Browser browser)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/sign-out")).Status);
        Assert.Empty(browser.Cookies);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).Status);
    }

    private WebApiServer Start(bool cognitoLocal)
    {
        if (!cognitoLocal)
        {
            return new WebApiServer();
        }

        // Skips where Node.js is missing.
        _ = cognito.Endpoint;
        return new WebApiServer(new() { ["CognitoLocal"] = "true" });
    }

    // A code works once, as in Amazon Cognito. cognito-local accepts it again.
    private static string NextCode(WebApiServer server, string secret)
    {
        var clock = server.Services.GetService<InMemoryCognito>()?.Clock;
        clock?.Advance(TimeSpan.FromSeconds(30));
        return Authentication.Totp.Compute(secret, (clock ?? TimeProvider.System).GetUtcNow());
    }

    private static string Wrong(string code) => $"{(code[0] == '0' ? '1' : '0')}{code[1..]}";
}
