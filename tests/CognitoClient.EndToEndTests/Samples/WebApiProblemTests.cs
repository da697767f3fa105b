using System.Globalization;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>The web API sample over a service that does what cognito-local cannot.</summary>
public sealed class WebApiProblemTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const string ServiceText = "pool arn:aws:cognito-idp:eu-central-1:123456789012, ";

    private static readonly object Ada = new { username = "ada", password = "Open-Sesame-1" };

    [Theory]
    [InlineData("NotAuthorizedException", "Incorrect username or password.", 401, "refused")]
    [InlineData("NotAuthorizedException", "User is disabled.", 401, "refused")]
    [InlineData("NotAuthorizedException", "Something new.", 401, "refused")]
    [InlineData("UserNotFoundException", "User does not exist.", 401, "refused")]
    [InlineData("NotAuthorizedException", "Password attempts exceeded", 429, "too-many")]
    [InlineData("TooManyRequestsException", "Rate exceeded", 429, "too-many")]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session is expired.", 401, "start-again")]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client", 500, "internal")]
    [InlineData("NotAuthorizedException", "Unable to login because of security reasons.", 403, "forbidden")]
    [InlineData("UserNotConfirmedException", "User is not confirmed.", 403, "not-confirmed")]
    [InlineData("PasswordResetRequiredException", "Password reset required for the user", 403, "reset-password")]
    [InlineData("ResourceNotFoundException", "User pool client does not exist.", 500, "internal")]
    [InlineData("InternalErrorException", "", 503, "unavailable")]
    public async Task SignIn_ServiceRefuses_TellsNoMoreThanItMay(string error, string message, int status, string code)
    {
        server.AnswerWith(Answer.Json($$"""{"__type":"{{error}}","message":"{{ServiceText}}{{message}}"}""", 400));
        await using var api = new WebApiServer(Settings());
        using var browser = api.OpenBrowser();

        var page = await browser.PostAsync("/sign-in", Ada);

        Assert.Equal((status, code, status.ToString(CultureInfo.InvariantCulture)), ((int)page.Status, page["code"], page["status"]));
        Assert.DoesNotContain("arn:", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(error, page.Body, StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task SignIn_PoolThatDemandsASecondFactor_SetsAnAppUpBeforeTheSessionBegins()
    {
        var service = new EnrollmentService();
        server.AnswerWith(service.AnswerTo);
        await using var api = new WebApiServer(Settings());
        using var browser = api.OpenBrowser();

        Assert.Equal(
            """{"signedIn":false,"challenge":"MFA_SETUP","choices":["SOFTWARE_TOKEN_MFA"]}""",
            (await browser.PostAsync("/sign-in", Ada)).Body);
        Assert.Equal("wrong-step", (await browser.PostAsync("/sign-in/respond", new { response = EnrollmentService.Code }))["code"]);
        Assert.Equal(EnrollmentService.Secret, (await browser.PostAsync("/mfa/setup"))["secretCode"]);
        Assert.Equal("wrong-code", (await browser.PostAsync("/sign-in/respond", new { response = "000000" }))["code"]);
        Assert.Equal(
            """{"signedIn":true}""", (await browser.PostAsync("/sign-in/respond", new { response = EnrollmentService.Code })).Body);

        Assert.Equal("ada", (await browser.GetAsync("/me"))["username"]);
        Assert.Equal(
            ["InitiateAuth", "AssociateSoftwareToken s1", "VerifySoftwareToken s2", "VerifySoftwareToken s2", "RespondToAuthChallenge s3"],
            service.Calls);
    }

    [Fact]
    public async Task Respond_NoOrForeignChallenge_SaysToStart()
    {
        server.AnswerWith(new EnrollmentService().AnswerTo);
        await using var api = new WebApiServer(Settings());
        using var browser = api.OpenBrowser();
        Assert.Equal("no-sign-in", (await browser.PostAsync("/sign-in/respond", new { response = "1" }))["code"]);
        browser.Cookies["__Host-sign-in"] = "forged";

        Assert.Equal("no-sign-in", (await browser.PostAsync("/sign-in/respond", new { response = "1" }))["code"]);
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["Cognito:Region"] = "eu-central-1",
        ["Cognito:Endpoint"] = $"{server.Address}",
        ["Cognito:MaxAttempts"] = "1",
        ["SignIn:UserPoolId"] = EnrollmentService.UserPoolId,
        ["SignIn:ClientId"] = EnrollmentService.ClientId,
        ["SendPassword"] = "true",
    };
}
