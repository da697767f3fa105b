using System.Text.RegularExpressions;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.Samples;

public sealed partial class QuickstartTests(CognitoLocalFixture cognito)
{
    private static readonly string[] ExpectedLines =
    [
        "1. Create a user pool and an app client",
        "CreateUserPool           POOL",
        "CreateUserPoolClient     CLIENT",
        "2. Sign up",
        "SignUp                   nadia, code sent by EMAIL to nadia@example.com",
        "The request as it would be logged, with secrets redacted: SignUpRequest { ClientId = ***, Username = ***, Password = ***, "
            + "UserAttributes = [AttributeType { Name = email, Value = *** }, AttributeType { Name = name, Value = *** }] }",
        "3. Confirm",
        "ConfirmSignUp            nadia is CONFIRMED",
        "4. Sign in with the password",
        "InitiateAuth             AuthenticationResultType { AccessToken = ***, RefreshToken = ***, IdToken = *** }",
        "5. Read the user",
        "GetUser                  sub = SUB, email = nadia@example.com, name = Nadia",
        "6. Change an attribute",
        "UpdateUserAttributes     name = Nadia Haddad",
        "7. Add the user to a group",
        "AdminListGroupsForUser   nadia: editors",
        "8. Page through users",
        "AdminCreateUser          amir, bela, chloe, diego",
        "ListUsersPagesAsync      page 1: nadia, amir, bela, chloe, diego",
        "2 users per page were requested; this server returns all at once, Amazon Cognito would not",
        "ListUsersItemsAsync      5 users: 1 CONFIRMED, 4 FORCE_CHANGE_PASSWORD",
        "9. Handle an error by type",
        "SignUp                   UsernameExistsException: User already exists",
        "HTTP status 400, error code UsernameExistsException, request ID (none)",
        "10. Clean up",
        "DeleteUserPool           POOL",
    ];

    [Fact]
    public async Task Run_NoArguments_StartsAServerAndTellsTheStory()
    {
        // Skips where Node.js is missing.
        _ = cognito.Endpoint;

        var run = await QuickstartAsync();

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"Starting cognito-local {CognitoLocalServer.Version} through npx.", run.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^cognito-local at http://127\.0\.0\.1:\d+/, stopped when the sample ends$", run.Lines[1]);
        Assert.Equal(ExpectedLines, run.Lines.Skip(2).Select(Neutral));
        Assert.DoesNotContain('\e', run.Output);
        Assert.False(await AnswersAsync(run.Lines[1].Split(' ', ',')[2]));
    }

    [Fact]
    public async Task Run_Endpoint_UsesTheServerAndLetsAnAdministratorConfirm()
    {
        var run = await QuickstartAsync("--endpoint", $"{cognito.Endpoint}");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Server at {cognito.Endpoint}", run.Lines[0]);
        var expected = ExpectedLines.Select(line => line
            .Replace("nadia, code sent by EMAIL to nadia@example.com", "nadia, no code sent", StringComparison.Ordinal)
            .Replace("ConfirmSignUp     ", "AdminConfirmSignUp", StringComparison.Ordinal));
        Assert.Equal(expected, run.Lines.Skip(1).Select(Neutral));
    }

    [Fact]
    public async Task Run_NothingListens_FailsWithTheOperation()
    {
        var run = await QuickstartAsync("--endpoint", "http://127.0.0.1:1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("CreateUserPool failed: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoNpx_SaysWhatToInstall()
    {
        var run = await DotNet.RunAsync([Assembly], path: Path.GetTempPath());

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            """
            npx was not found. Install Node.js 20 or later (https://nodejs.org), which includes it.
            Or pass --endpoint URL to use a server that is already running, or --aws to use Amazon Cognito.

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public async Task Run_Help_PrintsTheUsage()
    {
        var run = await QuickstartAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage: dotnet run --project samples/Quickstart [-- --endpoint URL | --aws]", run.Lines);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--endpoint")]
    public async Task Run_WrongArgument_PrintsTheUsageAsAnError(string argument)
    {
        var run = await QuickstartAsync(argument);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("Usage: dotnet run --project samples/Quickstart", run.Error, StringComparison.Ordinal);
    }

    private static string Assembly =>
        Path.Combine(Repository.Root, "samples", "Quickstart", "bin", Repository.Configuration, "net10.0", "Quickstart.dll");

    private static Task<DotNet.Outcome> QuickstartAsync(params string[] arguments) => DotNet.RunAsync([Assembly, .. arguments]);

    private static string Neutral(string line) =>
        ClientId().Replace(Sub().Replace(PoolId().Replace(line, "POOL"), "sub = SUB"), "CreateUserPoolClient     CLIENT");

    private static async Task<bool> AnswersAsync(string endpoint)
    {
        using var http = new HttpClient();
        try
        {
            await http.GetAsync(new Uri(new Uri(endpoint), "/health"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex("local_[0-9A-Za-z]{8}")]
    private static partial Regex PoolId();

    [GeneratedRegex("sub = [0-9a-f-]{36}")]
    private static partial Regex Sub();

    [GeneratedRegex("CreateUserPoolClient {5}[0-9a-z]+")]
    private static partial Regex ClientId();
}
