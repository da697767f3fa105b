using System.Text.RegularExpressions;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.Samples;

public sealed partial class QuickstartTests(CognitoLocalFixture cognito)
{
    private const string SignedIn =
        "SignedIn { Tokens = SignInTokens { AccessToken = ***, IdToken = ***, RefreshToken = ***, ExpiresAt = TIME, SignInName = *** } }";

    private const string AllAtOnce = "2 users per page were requested; this server returns all at once, Amazon Cognito would not";

    private static readonly string[] InMemoryLines =
    [
        "User pools in this process: nothing is sent over a network",
        "1. Create a user pool and an app client",
        "CreateUserPool           POOL",
        "CreateUserPoolClient     CLIENT",
        "2. Sign up",
        "SignUp                   nadia, code sent by EMAIL to n***@e***",
        "The request as it would be logged, with secrets redacted: SignUpRequest { ClientId = ***, Username = ***, Password = ***, "
            + "UserAttributes = [AttributeType { Name = email, Value = *** }, AttributeType { Name = name, Value = *** }] }",
        "3. Confirm",
        "ConfirmSignUp            nadia is CONFIRMED",
        "4. Sign in with the password",
        $"StartSrpAsync            {SignedIn}",
        "5. Read the user",
        "GetUser                  sub = SUB, email = nadia@example.com, name = Nadia, email_verified = true",
        "6. Change an attribute",
        "UpdateUserAttributes     name = Nadia Haddad",
        "7. Add the user to a group",
        "AdminListGroupsForUser   nadia: editors",
        "8. Page through users",
        "AdminCreateUser          amir, bela, chloe, diego",
        "ListUsersPagesAsync      page 1: nadia, amir",
        "ListUsersPagesAsync      page 2: bela, chloe",
        "ListUsersPagesAsync      page 3: diego",
        "ListUsersItemsAsync      5 users: 1 CONFIRMED, 4 FORCE_CHANGE_PASSWORD",
        "9. Handle an error by type",
        "SignUp                   UsernameExistsException: User already exists",
        "HTTP status 400, error code UsernameExistsException, request ID UUID",
        "10. Clean up",
        "DeleteUserPool           POOL",
    ];

    /// <summary>The same story without what cognito-local lacks: SRP, pages, masked and verified addresses, request IDs.</summary>
    private static readonly string[] CognitoLocalLines =
    [
        .. InMemoryLines.Skip(1)
            .Where(line => !line.StartsWith("ListUsersPagesAsync      page 3", StringComparison.Ordinal))
            .Select(line => line
                .Replace("page 1: nadia, amir", "page 1: nadia, amir, bela, chloe, diego", StringComparison.Ordinal)
                .Replace("ListUsersPagesAsync      page 2: bela, chloe", AllAtOnce, StringComparison.Ordinal)
                .Replace("n***@e***", "nadia@example.com", StringComparison.Ordinal)
                .Replace("StartSrpAsync     ", "StartPasswordAsync", StringComparison.Ordinal)
                .Replace(", email_verified = true", "", StringComparison.Ordinal)
                .Replace("request ID UUID", "request ID (none)", StringComparison.Ordinal)),
    ];

    [Fact]
    public async Task Run_NoArguments_TellsTheStoryInTheProcess()
    {
        // Without Node.js, and with an endpoint at which nothing listens.
        var run = await DotNet.RunAsync([Assembly], path: Path.GetTempPath(), endpoint: new Uri("http://127.0.0.1:1"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(InMemoryLines, run.Lines.Select(Neutral));
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Run_CognitoLocal_StartsAServerAndTellsTheStory()
    {
        // Skips where Node.js is missing.
        _ = cognito.Endpoint;

        var run = await QuickstartAsync("--cognito-local");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"Starting cognito-local {CognitoLocalServer.Version} through npx.", run.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^cognito-local at http://127\.0\.0\.1:\d+/, stopped when the sample ends$", run.Lines[1]);
        Assert.Equal(CognitoLocalLines, run.Lines.Skip(2).Select(Neutral));
        Assert.False(await AnswersAsync(run.Lines[1].Split(' ', ',')[2]));
    }

    [Fact]
    public async Task Run_Endpoint_UsesTheServerAndLetsAnAdministratorConfirm()
    {
        var run = await QuickstartAsync("--endpoint", $"{cognito.Endpoint}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"Server at {cognito.Endpoint}", run.Lines[0]);
        var expected = CognitoLocalLines.Select(line => line
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
        var run = await DotNet.RunAsync([Assembly, "--cognito-local"], path: Path.GetTempPath());

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            """
            npx was not found. Install Node.js 20 or later (https://nodejs.org), which includes it.
            Without --cognito-local, the quickstart needs no server.

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public async Task Run_Help_PrintsTheUsage()
    {
        var run = await QuickstartAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage: dotnet run --project samples/Quickstart [-- --cognito-local | --endpoint URL | --aws]", run.Lines);
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

    private static string Neutral(string line)
    {
        var neutral = ClientId().Replace(PoolId().Replace(line, "POOL"), "CreateUserPoolClient     CLIENT");
        return Time().Replace(Uuid().Replace(Sub().Replace(neutral, "sub = SUB"), "UUID"), "ExpiresAt = TIME");
    }

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

    [GeneratedRegex("(local|us-east-1)_[0-9A-Za-z]{8,9}")]
    private static partial Regex PoolId();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("ExpiresAt = [^,]+")]
    private static partial Regex Time();

    [GeneratedRegex("sub = [0-9a-f-]{36}")]
    private static partial Regex Sub();

    [GeneratedRegex("CreateUserPoolClient {5}[0-9a-z]+")]
    private static partial Regex ClientId();
}
