using System.Globalization;
using CognitoClient.LoadTest.ColdStart;
using CognitoClient.LoadTest.Load;
using CognitoClient.LoadTest.Scale;
using CognitoClient.LoadTest.Server;

const string Usage = """
    load [SECONDS]                 latency, CPU and bytes of a call at 1, 16 and 64 callers (20 seconds for each)
    scale [USERS]                  memory while a million users pass through ListUsersItemsAsync
    cold-start FOLDER [STARTS]     process start to first answer of the applications that cold-start.sh publishes (20 starts)
    """;

switch (args)
{
    case ["load", .. var rest]:
        await LoadRun.RunAsync(Number(rest, 0, 20));
        return 0;
    case ["scale", .. var rest]:
        await ScaleRun.RunAsync(Number(rest, 0, 1_000_000));
        return 0;
    case ["cold-start", var folder, .. var rest]:
        await ColdStartRun.RunAsync(folder, Number(rest, 0, 20));
        return 0;
    case [ServerProcess.Role]:
        await LoopbackServer.RunAsync();
        return 0;
    case [LoadClient.Role, var client, var endpoint]:
        await LoadClient.RunAsync(client, new Uri(endpoint));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Number(string[] rest, int index, int fallback)
{
    if (index >= rest.Length)
    {
        return fallback;
    }

    if (int.TryParse(rest[index], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number > 0)
    {
        return number;
    }

    Console.Error.WriteLine($"'{rest[index]}' is no number from 1.");
    Console.Error.WriteLine(Usage);
    Environment.Exit(2);
    return 0;
}
