using System.Diagnostics;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>A headless Chromium with one page and a profile of its own.</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing but the page: no look-up of other hosts, no sandbox, which root does not get.
    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--enable-logging=stderr",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly Task<string> _console;

    private Chromium(Process process, DirectoryInfo profile)
    {
        _process = process;
        _profile = profile;
        _console = process.StandardError.ReadToEndAsync();
        process.StandardOutput.Close();
    }

    /// <summary>The path of the browser; null if there is none on this machine.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static Chromium Open(string path, Uri page)
    {
        var profile = Directory.CreateTempSubdirectory("cognitoclient-chromium");
        var start = new ProcessStartInfo(path, [.. Switches, $"--user-data-dir={profile.FullName}", $"{page}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(Process.Start(start)!, profile);
    }

    /// <summary>Ends the browser and returns what the page wrote to its console.</summary>
    public async Task<string> CloseAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        return string.Join('\n', (await _console).Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still write for a moment.
        }
    }
}
