using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The AWS SDK for JavaScript against in-memory user pools.</summary>
internal sealed class AwsSdk(PoolHost host)
{
    /// <summary>Sends a command and returns its whole outcome.</summary>
    public Task<JsonObject> SendAsync(string operation, JsonObject input) => RunAsync("sdkCall", operation, input);

    /// <summary>Sends a command that succeeds and returns its output.</summary>
    public async Task<JsonNode> CallAsync(string operation, JsonObject input)
    {
        var outcome = await SendAsync(operation, input);
        Assert.True(outcome["error"] is null, $"{operation}: {outcome["error"]}");
        Assert.Equal(200, outcome["status"]!.GetValue<int>());
        return outcome["output"]!;
    }

    /// <summary>Sends a command that fails with an exception of the SDK's own for it, and returns its name and message.</summary>
    public async Task<string> FailAsync(string operation, JsonObject input)
    {
        var error = (await SendAsync(operation, input))["error"];
        Assert.True(error is not null, $"{operation} succeeded.");
        Assert.True(error["isTyped"]!.GetValue<bool>(), $"{error}");
        Assert.Equal((400, "client"), (error["status"]!.GetValue<int>(), error["fault"]!.GetValue<string>()));
        Assert.Equal(host.Cognito.Requests.All[^1].RequestId, error["requestId"]!.GetValue<string>());
        return $"{error["name"]}: {error["message"]}";
    }

    /// <summary>Reads all pages and returns the names on each.</summary>
    public async Task<string[]> PagesAsync(string operation, JsonObject input, string items, string name)
    {
        var outcome = await RunAsync("sdkPages", operation, input);
        Assert.True(outcome["error"] is null, $"{operation}: {outcome["error"]}");
        return [.. outcome["pages"]!.AsArray().Select(page =>
            string.Join(' ', page![items]!.AsArray().Select(item => item![name]!.GetValue<string>())))];
    }

    private Task<JsonObject> RunAsync(string scenario, string operation, JsonObject input) => JavaScriptClient.RunAsync(scenario, new()
    {
        ["endpoint"] = host.Address.ToString(),
        ["region"] = "us-east-1",
        ["operation"] = operation,
        ["input"] = input,
    });
}
