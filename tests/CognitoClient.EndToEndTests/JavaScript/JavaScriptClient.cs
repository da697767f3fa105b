using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server;

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>The official JavaScript client, run by Node.js against a server of the tests.</summary>
internal static class JavaScriptClient
{
    /// <summary>The collection of all tests with it, which share one Node.js.</summary>
    public const string Sequence = "JavaScript";

    public const string Password = "Correct-Horse-1";

    /// <summary>Every code that the servers of <see cref="StartAsync"/> send.</summary>
    public const string Code = "424242";

    public static Task<UserPoolServer> StartAsync(PoolOptions? options = null) =>
        UserPoolServer.StartAsync((options ?? new()) with { Code = Code });

    /// <summary>Runs a scenario with an app client of its own and gives its outcome.</summary>
    public static async Task<JavaScriptOutcome> RunAsync(UserPoolServer server, string scenario, JsonObject input)
    {
        var outcome = await RunAsync(server.Address, server.Pool.Options.PoolId, server.Pool.AddClient().Id, scenario, input);
        Assert.Empty(server.Broken);
        return outcome;
    }

    /// <summary>Runs a scenario at any server.</summary>
    public static async Task<JavaScriptOutcome> RunAsync(
        Uri endpoint, string poolId, string clientId, string scenario, JsonObject input)
    {
        input["endpoint"] = endpoint.ToString();
        input["poolId"] = poolId;
        input["clientId"] = clientId;
        return new(await RunAsync(scenario, input));
    }

    /// <summary>Runs a scenario, whose input is complete.</summary>
    public static async Task<JsonObject> RunAsync(string scenario, JsonObject input)
    {
        input["scenario"] = scenario;
        var node = await TestContext.Current.GetFixture<NodeFixture>();
        return await node!.RunAsync(input);
    }
}
