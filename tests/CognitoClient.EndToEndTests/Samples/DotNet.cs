using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>Runs the dotnet command to its end.</summary>
internal static class DotNet
{
    // The tests' own process is not dotnet, but it runs on the runtime that stands beside it.
    private static readonly string Command = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static async Task<Outcome> RunAsync(string[] arguments, string? path = null, Uri? endpoint = null, string? input = null)
    {
        var start = new ProcessStartInfo(Command, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        if (endpoint is not null)
        {
            start.Environment["AWS_ENDPOINT_URL"] = $"{endpoint}";
        }

        using var process = Process.Start(start)!;
        try
        {
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input);
                process.StandardInput.Close();
            }

            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Outcome(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
