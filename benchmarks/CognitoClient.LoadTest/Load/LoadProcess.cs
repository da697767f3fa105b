using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.Load;

/// <summary>The other end of <see cref="LoadClient"/>: a client in a process of its own, on the clients' core.</summary>
internal sealed class LoadProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    public LoadProcess(string client, Uri endpoint)
    {
        _process = OwnProcess.Start(Cores.Client, LoadClient.Role, client, endpoint.AbsoluteUri);
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Calls for a slice of time.</summary>
    /// <returns>How many methods the runtime has compiled in the process.</returns>
    public async Task<int> SliceAsync(int operation, int callers)
    {
        await _process.StandardInput.WriteLineAsync(LoadClient.Slice(operation, callers));
        return int.Parse(await ReadAsync() ?? throw await FailedAsync(), CultureInfo.InvariantCulture);
    }

    public Task ForgetAsync() => _process.StandardInput.WriteLineAsync(LoadClient.Forget);

    /// <summary>What was measured; the process ends with that.</summary>
    public async Task<List<LoadFigures>> ReportAsync()
    {
        await _process.StandardInput.WriteLineAsync(LoadClient.Report);
        var figures = new List<LoadFigures>();
        while (await ReadAsync() is { } line)
        {
            figures.Add(JsonSerializer.Deserialize<LoadFigures>(line)!);
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode == 0 ? figures : throw await FailedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<Exception> FailedAsync() => new InvalidOperationException($"A client failed: {await _errors}");

    private Task<string?> ReadAsync() => _process.StandardOutput.ReadLineAsync();
}
