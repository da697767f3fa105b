using System.Text.RegularExpressions;
using CognitoClient.EndToEndTests.CognitoLocal;

namespace CognitoClient.EndToEndTests.Samples;

public sealed partial class ListUsersScriptTests(CognitoLocalFixture cognito)
{
    // Later runs use what the first has built.
    private static readonly string[] Built = ["--no-build"];

    [Fact]
    public async Task Run_PoolWithStaleUser_ListsAllAndDisablesThatOne()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        await pool.SignUpAsync("omar");
        var today = (await pool.GetUserAsync("omar")).UserCreateDate!.Value.ToString("yyyy-MM-dd", null);
        string[] table =
        [
            "STATUS                 ENABLED  CREATED     USERNAME                 EMAIL",
            $"CONFIRMED              yes      {today}  nadia                    nadia@example.com",
            $"UNCONFIRMED            yes      {today}  omar                     omar@example.com",
            "Users: 1 CONFIRMED, 1 UNCONFIRMED",
        ];

        var preview = await ScriptAsync([], pool.Id, "--endpoint", $"{cognito.Endpoint}", "--older-than", "0");
        Assert.Equal("", preview.Error);
        Assert.Equal([.. table, "Would disable (add --apply): omar"], preview.Lines);
        Assert.True((await pool.GetUserAsync("omar")).Enabled);

        var applied = await ScriptAsync(Built, pool.Id, "--endpoint", $"{cognito.Endpoint}", "--older-than", "0", "--apply");
        Assert.Equal([.. table, "Disabled: omar"], applied.Lines);
        Assert.False((await pool.GetUserAsync("omar")).Enabled);

        var confirmed = await ScriptAsync(Built, pool.Id, "--endpoint", $"{cognito.Endpoint}", "--status", "CONFIRMED");
        Assert.Equal([table[0], table[1], "Users: 1 CONFIRMED"], confirmed.Lines);

        var usage = await ScriptAsync(Built);
        Assert.Equal(2, usage.ExitCode);
        Assert.Contains("list-users.cs -- POOL_ID [options] | --demo [options]", usage.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Demo_ListsTheUsersOfAPoolInTheProcess()
    {
        var run = await ScriptAsync([], "--demo", "--apply");

        Assert.Equal("", run.Error);
        Assert.Equal(
            [
                "STATUS                 ENABLED  CREATED     USERNAME                 EMAIL",
                "CONFIRMED              yes      DATE  nadia                    nadia@example.com",
                "UNCONFIRMED            yes      DATE  omar",
                "UNCONFIRMED            yes      DATE  pia",
                "Users: 1 CONFIRMED, 2 UNCONFIRMED",
                "Disabled: omar",
            ],
            run.Lines.Select(line => Date().Replace(line, "DATE")));

        var withPool = await ScriptAsync(Built, "us-east-1_EXAMPLE", "--demo");
        Assert.Equal(2, withPool.ExitCode);
    }

    private static Task<DotNet.Outcome> ScriptAsync(string[] options, params string[] arguments) =>
        DotNet.RunAsync(["run", "-c", Repository.Configuration, .. options, "samples/Scripts/list-users.cs", "--", .. arguments]);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Date();
}
