using System.Diagnostics;

namespace CognitoClient.LoadTest.Server;

/// <summary>The server in a process of its own, on a core of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Role = "serve";

    private readonly Process _process;

    private ServerProcess(Process process, Uri endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var process = OwnProcess.Start(Cores.Server, Role);
        var line = await process.StandardOutput.ReadLineAsync();
        return line is null
            ? throw new InvalidOperationException($"The server did not start: {await process.StandardError.ReadToEndAsync()}")
            : new ServerProcess(process, new Uri(line));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
