namespace SignIn;

/// <summary>The command-line arguments.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Signs a user in, sets up an authenticator app, refreshes the tokens, and signs the user out.

        Usage: dotnet run --project samples/SignIn [-- [--demo] [--cognito-local] | --pool ID --client ID [--password]]

          (nothing)         Uses a user pool in this process, with an invited user.
          --demo            Replies to all prompts automatically.
          --cognito-local   Starts cognito-local through npx for this run. Requires Node.js 20 or later.
          --pool ID         A user pool in Amazon Cognito, such as eu-central-1_EXAMPLE.
          --client ID       Its app client. If it has a secret, set COGNITO_CLIENT_SECRET.
          --password        Sends the password (USER_PASSWORD_AUTH) instead of using SRP (USER_SRP_AUTH).
          --help            Shows this help.

        Input can be piped, one line for each prompt.

        Exit codes: 0 success, 1 a call failed, 2 invalid arguments, settings or input, 3 no local server, 130 canceled.
        """;

    public bool Help { get; init; }

    public bool Demo { get; init; }

    public bool CognitoLocal { get; init; }

    public bool SendPassword { get; init; }

    /// <summary>The user pool, or null for a new one with an invited user.</summary>
    public string? UserPoolId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Parses the arguments. Returns null if they are invalid.</summary>
    public static Arguments? Parse(string[] args) => args switch
    {
        [] => new Arguments(),
        ["--help" or "-h"] => new Arguments { Help = true },
        ["--demo"] => new Arguments { Demo = true },
        ["--cognito-local"] => new Arguments { CognitoLocal = true },
        ["--demo", "--cognito-local"] or ["--cognito-local", "--demo"] => new Arguments { Demo = true, CognitoLocal = true },
        ["--pool", var pool, "--client", var client] => new Arguments { UserPoolId = pool, ClientId = client },
        ["--pool", var pool, "--client", var client, "--password"] =>
            new Arguments { UserPoolId = pool, ClientId = client, SendPassword = true },
        _ => null,
    };
}
