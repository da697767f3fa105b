using System.Diagnostics;

namespace CognitoLocal;

/// <summary>The npx command of Node.js.</summary>
public static class Npx
{
    /// <summary>Finds npx on the path. Returns null if Node.js is not installed.</summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "npx.cmd" : "npx";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Creates the command that runs a script with npm packages, without prompts or update checks.</summary>
    public static ProcessStartInfo RunScript(string npx, IEnumerable<string> packages, string script, string folder) =>
        new(npx, ["--yes", "--prefer-offline", .. packages.Select(package => $"--package={package}"), "--", "node", script])
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
