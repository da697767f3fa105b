namespace Quickstart;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        A walk through CognitoClient: makes a user pool, signs a user up and in, and deletes the pool again.

        Usage: dotnet run --project samples/Quickstart [-- --endpoint URL | --aws]

          (nothing)        Starts cognito-local through npx for this run. Needs Node.js 20 or newer.
          --endpoint URL   Uses a server that is running already, such as http://127.0.0.1:9229.
          --aws            Uses Amazon Cognito with your default region and credentials. Sends no message to anyone.
          --help           Shows this text.

        Exit codes: 0 done, 1 a call failed, 2 wrong arguments or settings, 3 no local server, 130 cancelled.
        """;

    public bool Help { get; init; }

    public bool Aws { get; init; }

    public Uri? Endpoint { get; init; }

    /// <summary>Null when the arguments make no sense.</summary>
    public static Arguments? Parse(string[] args) => args switch
    {
        [] => new Arguments(),
        ["--help" or "-h"] => new Arguments { Help = true },
        ["--aws"] => new Arguments { Aws = true },
        ["--endpoint", var url] when Uri.TryCreate(url, UriKind.Absolute, out var endpoint) => new Arguments { Endpoint = endpoint },
        _ => null,
    };
}
