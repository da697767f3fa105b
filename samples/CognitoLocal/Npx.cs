using System.Diagnostics;

namespace CognitoLocal;

/// <summary>The npx command of Node.js.</summary>
public static class Npx
{
    /// <summary>Where npx stands on the path; null when Node.js is not installed.</summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "npx.cmd" : "npx";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The command that runs a script with a package at hand, without a question and without a look for news.</summary>
    public static ProcessStartInfo RunScript(string npx, string package, string script, string folder) =>
        new(npx, ["--yes", "--prefer-offline", $"--package={package}", "--", "node", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["NO_COLOR"] = "1",
                ["NODE_NO_WARNINGS"] = "1",
                ["npm_config_update_notifier"] = "false",
            },
        };
}
