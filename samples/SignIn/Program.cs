using System.Runtime.InteropServices;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoLocal;
using Microsoft.Extensions.Options;
using SignIn;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine($"Invalid arguments: {string.Join(' ', args)}\n\n{Arguments.Usage}");
    return 2;
}

if (arguments.Help)
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

// Ctrl+C and SIGTERM also stop the local server.
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

try
{
    await RunAsync(new Report(), cancellation.Token);
    return 0;
}
catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
{
    return Fail("Canceled.", 130);
}
catch (CognitoLocalException error)
{
    return Fail($"{error.Message}\nOr pass --pool ID --client ID to use Amazon Cognito.", 3);
}
catch (Exception error) when (error is OptionsValidationException or EndOfStreamException or NotSupportedException)
{
    return Fail(error.Message, 2);
}
catch (CognitoIdentityProviderException error)
{
    return Fail($"{error.Operation} failed: {error.Message}", 1);
}

async Task RunAsync(Report report, CancellationToken cancellationToken)
{
    if (arguments is { UserPoolId: { } poolId, ClientId: { } clientId })
    {
        // Signing in does not require AWS credentials.
        using var client = new CognitoIdentityProviderClient(new() { Region = poolId.Split('_')[0], Anonymous = true });
        var signIn = new CognitoSignIn(client, new()
        {
            UserPoolId = poolId,
            ClientId = clientId,
            ClientSecret = Environment.GetEnvironmentVariable("COGNITO_CLIENT_SECRET"),
        });
        report.Text($"User pool {poolId} at {client.Endpoint}");
        var walkthrough = new Walkthrough(signIn, client, new TerminalPrompt(report), report) { SendPassword = arguments.SendPassword };
        await walkthrough.RunAsync(cancellationToken);
    }
    else
    {
        report.Text($"Starting cognito-local {CognitoLocalServer.Version} through npx. "
            + "The first run downloads it, which can take a minute.");
        await using var local = await LocalUserPool.StartAsync(cancellationToken);
        using var client = new CognitoIdentityProviderClient(LocalUserPool.ClientOptions(local.Endpoint));
        var signIn = new CognitoSignIn(client, new()
        {
            UserPoolId = local.UserPoolId,
            ClientId = local.ClientId,
            RefreshOperation = TokenRefreshOperation.RefreshTokenAuth,
        });
        report.Text($"cognito-local at {local.Endpoint}, stopped when the sample ends");
        report.Text($"Sign in as {LocalUserPool.Username}, with the temporary password {LocalUserPool.TemporaryPassword}");
        IPrompt prompt = arguments.Demo ? new DemoPrompt(report) : new TerminalPrompt(report);
        await new Walkthrough(signIn, client, prompt, report) { SendPassword = true }.RunAsync(cancellationToken);
    }
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine(message);
    return exitCode;
}

void Cancel(PosixSignalContext context)
{
    context.Cancel = true;
    cancellation.Cancel();
}
