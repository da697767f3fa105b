namespace SignIn;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Signs a user in, whatever the user pool asks for, sets an authenticator app up, renews the tokens, and signs out again.

        Usage: dotnet run --project samples/SignIn [-- --demo | --pool ID --client ID [--password]]

          (nothing)     Starts cognito-local through npx for this run, with a user for you to be. Needs Node.js 20 or newer.
          --demo        The same, and answers all questions by itself.
          --pool ID     A user pool in Amazon Cognito, such as eu-central-1_EXAMPLE.
          --client ID   Its app client. If it has a secret, put that into COGNITO_CLIENT_SECRET.
          --password    Sends the password (USER_PASSWORD_AUTH) instead of proving it (USER_SRP_AUTH).
          --help        Shows this text.

        Answers can come from a pipe, one to a line.

        Exit codes: 0 done, 1 a call failed, 2 wrong arguments, settings or answers, 3 no local server, 130 cancelled.
        """;

    public bool Help { get; init; }

    public bool Demo { get; init; }

    public bool SendPassword { get; init; }

    /// <summary>Null for a local one.</summary>
    public string? UserPoolId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Null when the arguments make no sense.</summary>
    public static Arguments? Parse(string[] args) => args switch
    {
        [] => new Arguments { SendPassword = true },
        ["--help" or "-h"] => new Arguments { Help = true },
        ["--demo"] => new Arguments { Demo = true, SendPassword = true },
        ["--pool", var pool, "--client", var client] => new Arguments { UserPoolId = pool, ClientId = client },
        ["--pool", var pool, "--client", var client, "--password"] => new Arguments { UserPoolId = pool, ClientId = client, SendPassword = true },
        _ => null,
    };
}
