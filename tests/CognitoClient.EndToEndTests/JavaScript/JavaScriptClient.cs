using System.Diagnostics;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>The official JavaScript client, run by Node.js against a server of the tests.</summary>
internal static class JavaScriptClient
{
    /// <summary>The collection of all tests with it: npx installs a package for one process at a time.</summary>
    public const string Sequence = "JavaScript";

    public const string Password = "Correct-Horse-1";

    /// <summary>Every code that the servers of <see cref="StartAsync"/> send.</summary>
    public const string Code = "424242";

    private const string Package = "amazon-cognito-identity-js@6.3.21";

    // The first run downloads the package.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "JavaScript");

    public static Task<UserPoolServer> StartAsync(PoolOptions? options = null) =>
        UserPoolServer.StartAsync((options ?? new()) with { Code = Code });

    /// <summary>Runs a scenario with an app client of its own and gives its outcome.</summary>
    public static async Task<JavaScriptOutcome> RunAsync(UserPoolServer server, string scenario, JsonObject input)
    {
        input["scenario"] = scenario;
        input["endpoint"] = server.Address.ToString();
        input["poolId"] = server.Pool.Options.PoolId;
        input["clientId"] = server.Pool.AddClient().Id;
        using var process = Process.Start(Npx.RunScript(FindNpx(), Package, "run.mjs", Folder))!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            await process.StandardInput.WriteAsync(input.ToJsonString());
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            var outcome = await process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            Assert.True(process.ExitCode == 0, $"{scenario} ended with {process.ExitCode}:\n{await errors}");
            Assert.Empty(server.Broken);
            return new(JsonNode.Parse(outcome)!.AsObject());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string FindNpx()
    {
        if (Npx.Find() is { } npx)
        {
            return npx;
        }

        const string Reason = "The JavaScript client requires Node.js 20 or later, and npx was not found.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Skip(Reason);
        return "";
    }
}
