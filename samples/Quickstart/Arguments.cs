namespace Quickstart;

/// <summary>The command-line arguments.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        A tour of CognitoClient: creates a user pool, signs a user up and in, and deletes the user pool.

        Usage: dotnet run --project samples/Quickstart [-- --cognito-local | --endpoint URL | --aws]

          (nothing)        Uses user pools in this process. Requires no server, network or AWS account.
          --cognito-local  Starts cognito-local through npx for this run. Requires Node.js 20 or later.
          --endpoint URL   Uses a server that is already running, such as http://127.0.0.1:9229.
          --aws            Uses Amazon Cognito with your default region and credentials. Sends no messages to users.
          --help           Shows this help.

        Exit codes: 0 success, 1 a call failed, 2 invalid arguments or settings, 3 no local server, 130 canceled.
        """;

    public bool Help { get; init; }

    public bool Aws { get; init; }

    public bool CognitoLocal { get; init; }

    public Uri? Endpoint { get; init; }

    /// <summary>Parses the arguments. Returns null if they are invalid.</summary>
    public static Arguments? Parse(string[] args) => args switch
    {
        [] => new Arguments(),
        ["--help" or "-h"] => new Arguments { Help = true },
        ["--aws"] => new Arguments { Aws = true },
        ["--cognito-local"] => new Arguments { CognitoLocal = true },
        ["--endpoint", var url] when Uri.TryCreate(url, UriKind.Absolute, out var endpoint) => new Arguments { Endpoint = endpoint },
        _ => null,
    };
}
