using System.Diagnostics;
using System.Globalization;

namespace CognitoClient.LoadTest.Server;

/// <summary>This program once more, in another role and on one core.</summary>
internal static class OwnProcess
{
    public static Process Start(int core, params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        string[] command = Cores.ArePinned
            ? ["taskset", "--cpu-list", core.ToString(CultureInfo.InvariantCulture), program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}

/// <summary>Server and client on one core each: neither takes time from the other, and the clients' CPU time is theirs.</summary>
internal static class Cores
{
    public const int Client = 0;

    public const int Server = 1;

    public static bool ArePinned { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");
}
