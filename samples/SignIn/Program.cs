using System.Runtime.InteropServices;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Testing;
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
    return Fail($"{error.Message}\nWithout --cognito-local, the sample needs no server.", 3);
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
    else if (arguments.CognitoLocal)
    {
        await RunWithCognitoLocalAsync(report, cancellationToken);
    }
    else
    {
        await RunInMemoryAsync(report, cancellationToken);
    }
}

async Task RunInMemoryAsync(Report report, CancellationToken cancellationToken)
{
    var cognito = new InMemoryCognito();
    using var client = cognito.CreateClient();
    var pool = await InvitedUserPool.CreateAsync(client, cancellationToken);
    var signIn = new CognitoSignIn(
        client, new() { UserPoolId = pool.UserPoolId, ClientId = pool.ClientId, TimeProvider = cognito.Clock });
    report.Text("User pool in this process: nothing is sent over a network");
    await new Walkthrough(signIn, client, InvitedUserPrompt(report, cognito.Clock), report).RunAsync(cancellationToken);
}

// cognito-local supports neither SRP nor GetTokensFromRefreshToken.
async Task RunWithCognitoLocalAsync(Report report, CancellationToken cancellationToken)
{
    report.Text($"Starting cognito-local {CognitoLocalServer.Version} through npx. "
        + "The first run downloads it, which can take a minute.");
    await using var local = await LocalUserPool.StartAsync(cancellationToken);
    using var client = new CognitoIdentityProviderClient(LocalUserPool.ClientOptions(local.Endpoint));
    var signIn = new CognitoSignIn(client, new()
    {
        UserPoolId = local.Pool.UserPoolId,
        ClientId = local.Pool.ClientId,
        RefreshOperation = TokenRefreshOperation.RefreshTokenAuth,
    });
    report.Text($"cognito-local at {local.Endpoint}, stopped when the sample ends");
    var prompt = InvitedUserPrompt(report, clock: null);
    await new Walkthrough(signIn, client, prompt, report) { SendPassword = true }.RunAsync(cancellationToken);
}

IPrompt InvitedUserPrompt(Report report, InMemoryClock? clock)
{
    report.Text($"Sign in as {InvitedUserPool.Username}, with the temporary password {InvitedUserPool.TemporaryPassword}");
    return arguments.Demo ? new DemoPrompt(report, clock) : new TerminalPrompt(report);
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
