using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;
using CognitoLocal;

[assembly: AssemblyFixture(typeof(NodeFixture))]

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>One Node.js with the official JavaScript packages. The first test that needs it starts it.</summary>
public sealed class NodeFixture : IAsyncDisposable
{
    private const int KeptErrors = 30;

    private static readonly string[] Packages =
    [
        "amazon-cognito-identity-js@6.3.21",
        "@aws-sdk/client-cognito-identity-provider@3.1169.0",
        "aws-jwt-verify@5.2.1",
    ];

    // The first run downloads the packages.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "JavaScript");

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<string> _errors = new();
    private Process? _process;

    /// <summary>Runs a scenario and returns its outcome.</summary>
    public async Task<JsonObject> RunAsync(JsonObject input)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Timeout);
        await _turn.WaitAsync(timeout.Token);
        try
        {
            _process ??= Start();
            await _process.StandardInput.WriteLineAsync(input.ToJsonString().AsMemory(), timeout.Token);
            await _process.StandardInput.FlushAsync(timeout.Token);
            var line = await _process.StandardOutput.ReadLineAsync(timeout.Token);
            Assert.True(line is not null, $"Node.js ended:\n{Errors()}");
            var outcome = JsonNode.Parse(line)!.AsObject();
            Assert.True(outcome["failure"] is null, $"{input["scenario"]} failed:\n{outcome["failure"]}");
            return outcome;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The outcome would be taken for that of the next scenario.
            Stop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        Stop();
        _turn.Dispose();
    }

    private static string FindNpx()
    {
        if (Npx.Find() is { } npx)
        {
            return npx;
        }

        const string Reason = "The JavaScript packages require Node.js 20 or later, and npx was not found.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Skip(Reason);
        return "";
    }

    private Process Start()
    {
        var command = Npx.RunScript(FindNpx(), Packages, "run.mjs", Folder);
        command.StandardOutputEncoding = Encoding.UTF8;
        var process = Process.Start(command)!;
        process.ErrorDataReceived += (_, error) => Keep(error.Data);
        process.BeginErrorReadLine();
        return process;
    }

    private void Stop()
    {
        if (_process is null)
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _process = null;
    }

    private void Keep(string? error)
    {
        lock (_errors)
        {
            _errors.Enqueue(error ?? "");
            if (_errors.Count > KeptErrors)
            {
                _errors.Dequeue();
            }
        }
    }

    private string Errors()
    {
        lock (_errors)
        {
            return string.Join('\n', _errors);
        }
    }
}
