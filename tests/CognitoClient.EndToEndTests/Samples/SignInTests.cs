using System.Text.RegularExpressions;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.Samples;

public sealed partial class SignInTests(CognitoLocalFixture cognito, LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const string SignedIn =
        "SignedIn                   SignedIn { Tokens = SignInTokens { AccessToken = ***, IdToken = ***, RefreshToken = ***, "
        + "ExpiresAt = TIME, SignInName = *** } }";

    private static readonly string[] InMemoryLines =
    [
        "1. Sign in",
        "Username: nadia",
        "Password: ********",
        "NEW_PASSWORD_REQUIRED      The password is temporary. Choose your own.",
        "New password: ********",
        SignedIn,
        "2. A second factor",
        "Set up an authenticator app? (y/n): y",
        "AssociateSoftwareToken     AssociateSoftwareTokenResponse { SecretCode = *** }",
        "Nadia's phone scans otpauth://totp/CognitoClient%20sample:nadia?secret=***&issuer=CognitoClient%20sample",
        "First code from the app: CODE",
        "VerifySoftwareToken        SUCCESS",
        "SetUserMFAPreference       sign-ins now require a code from the app",
        "3. Sign in again",
        "Username: nadia",
        "Password: ********",
        "SOFTWARE_TOKEN_MFA         The app on your phone shows a code.",
        "Code from the app: MISTYPED",
        "Try again                  Invalid code received for user",
        "SOFTWARE_TOKEN_MFA         The app on your phone shows a code.",
        "Code from the app: CODE",
        SignedIn,
        "4. Read the claims",
        "Subject                    SUB",
        "Username                   nadia",
        "Email                      nadia@example.com",
        "Groups                     (none)",
        "Scopes                     aws.cognito.signin.user.admin",
        "Expires                    TIME",
        "5. Refresh",
        "GetTokensAsync             the same tokens, which are still valid",
        "RefreshAsync               new tokens for nadia",
        "6. Sign out",
        "GetTokensAsync             null, because the session has ended",
        "Refresh with the old token NotAuthorizedException: Refresh Token has been revoked",
    ];

    /// <summary>The same story in the words of cognito-local.</summary>
    private static readonly string[] CognitoLocalLines =
    [
        .. InMemoryLines.Select(line => line
            .Replace("Invalid code received for user", "Incorrect confirmation code", StringComparison.Ordinal)
            .Replace("Refresh Token has been revoked", "User not authorized", StringComparison.Ordinal)),
    ];

    private static readonly string[] ToEnrolment =
        ["--pool", EnrollmentService.UserPoolId, "--client", EnrollmentService.ClientId, "--password"];

    [Fact]
    public async Task Run_Demo_TellsTheStoryInTheProcess()
    {
        // Nothing listens at this endpoint.
        var run = await SignInAsync(["--demo"], new Uri("http://127.0.0.1:1"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("User pool in this process: nothing is sent over a network", run.Lines[0]);
        Assert.Equal($"Sign in as nadia, with the temporary password {InvitedUserPool.TemporaryPassword}", run.Lines[1]);
        Assert.Equal(InMemoryLines, run.Lines.Skip(2).Select(Neutral));
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Run_DemoWithCognitoLocal_TellsTheStory()
    {
        // Skips where Node.js is missing.
        _ = cognito.Endpoint;

        var run = await SignInAsync(["--demo", "--cognito-local"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"Sign in as nadia, with the temporary password {InvitedUserPool.TemporaryPassword}", run.Lines[2]);
        Assert.Equal(CognitoLocalLines, run.Lines.Skip(3).Select(Neutral));
    }

    [Fact]
    public async Task Run_NoArguments_SignsInAtTheTerminal()
    {
        var run = await SignInAsync([], input: $"{InvitedUserPool.Username}\n{InvitedUserPool.TemporaryPassword}\nMy-Own-Password-1\nn\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(SignedIn, Neutral(run.Lines[7]));
        Assert.DoesNotContain("My-Own-Password-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PoolThatDemandsASecondFactor_SetsAnAppUpDuringTheSignIn()
    {
        var service = new EnrollmentService();
        server.AnswerWith(service.AnswerTo);

        var run = await SignInAsync(ToEnrolment, server.Address, $"ada\nOpen-Sesame-1\n000000\n{EnrollmentService.Code}\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Try again                  Code mismatch", run.Lines);
        var address = $"otpauth://totp/CognitoClient%20sample:ada?secret={EnrollmentService.Secret}&";
        Assert.Contains(run.Lines, line => line.Contains(address, StringComparison.Ordinal));
        Assert.DoesNotContain("Open-Sesame-1", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "InitiateAuth", "AssociateSoftwareToken s1", "VerifySoftwareToken s2", "VerifySoftwareToken s2",
                "RespondToAuthChallenge s3", "GetUser", "GetTokensFromRefreshToken", "RevokeToken", "GetTokensFromRefreshToken",
            ],
            service.Calls);
    }

    [Fact]
    public async Task Run_AnswersEnd_SaysWhatWasAskedLast()
    {
        server.AnswerWith(new EnrollmentService().AnswerTo);

        var run = await SignInAsync(ToEnrolment, server.Address, "ada\nOpen-Sesame-1\n");

        Assert.Equal((2, "No input is left for the prompt: First code from the app\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Run_WrongPassword_SaysWhatTheServiceSaid()
    {
        server.AnswerWith(Answer.Json("""{"__type":"NotAuthorizedException","message":"Incorrect username or password."}""", 400));

        var run = await SignInAsync(ToEnrolment, server.Address, "ada\nOpen-Sesame-1\n");

        Assert.Equal((1, "InitiateAuth failed: Incorrect username or password.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--pool")]
    public async Task Run_WrongArgument_PrintsTheUsageAsAnError(string argument)
    {
        var run = await SignInAsync([argument]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Usage: dotnet run --project samples/SignIn", run.Error, StringComparison.Ordinal);
    }

    private static Task<DotNet.Outcome> SignInAsync(string[] arguments, Uri? endpoint = null, string? input = null) => DotNet.RunAsync(
        [Path.Combine(Repository.Root, "samples", "SignIn", "bin", Repository.Configuration, "net10.0", "SignIn.dll"), .. arguments],
        endpoint: endpoint,
        input: input);

    private static string Neutral(string line)
    {
        var neutral = Time().Replace(Sub().Replace(line, "SUB"), "TIME");
        return MistypedCode().Replace(Code().Replace(neutral, ": CODE"), ": MISTYPED");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+\+00:00|Z)")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Sub();

    [GeneratedRegex(@": \d{6}$")]
    private static partial Regex Code();

    [GeneratedRegex(@": \d{5}$")]
    private static partial Regex MistypedCode();
}
