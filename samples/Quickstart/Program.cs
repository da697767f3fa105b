using System.Runtime.InteropServices;
using CognitoClient;
using CognitoClient.Testing;
using CognitoLocal;
using Microsoft.Extensions.Options;
using Quickstart;

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

// Ctrl+C and SIGTERM end the sample early. The user pool is deleted in this case, too.
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
    return Fail($"{error.Message}\nWithout --cognito-local, the quickstart needs no server.", 3);
}
catch (OptionsValidationException error)
{
    return Fail(error.Message, 2);
}
catch (CognitoCredentialsException error)
{
    return Fail(error.Message, 2);
}
catch (CognitoIdentityProviderException error)
{
    return Fail($"{error.Operation} failed: {error.Message}", 1);
}

async Task RunAsync(Report report, CancellationToken cancellationToken)
{
    if (arguments.Aws)
    {
        using var client = new CognitoIdentityProviderClient();
        report.Text($"Amazon Cognito in {client.Region}");
        await new Walkthrough(client, report).RunAsync(cancellationToken);
    }
    else if (arguments.Endpoint is { } endpoint)
    {
        using var client = LocalClient(endpoint);
        report.Text($"Server at {endpoint}");
        await new Walkthrough(client, report) { SendPassword = true }.RunAsync(cancellationToken);
    }
    else if (arguments.CognitoLocal)
    {
        report.Text($"Starting cognito-local {CognitoLocalServer.Version} through npx. "
            + "The first run downloads it, which can take a minute.");
        await using var server = await CognitoLocalServer.StartAsync(cancellationToken);
        using var client = LocalClient(server.Endpoint);
        report.Text($"cognito-local at {server.Endpoint}, stopped when the sample ends");
        var walkthrough = new Walkthrough(client, report) { SendPassword = true, ReadCode = _ => CognitoLocalServer.ConfirmationCode };
        await walkthrough.RunAsync(cancellationToken);
    }
    else
    {
        var cognito = new InMemoryCognito();
        using var client = cognito.CreateClient();
        report.Text("User pools in this process: nothing is sent over a network");
        await new Walkthrough(client, report) { ReadCode = cognito.Outbox.LastCode }.RunAsync(cancellationToken);
    }
}

// A local server ignores the region and keys, but the client requires them.
static CognitoIdentityProviderClient LocalClient(Uri endpoint) => new(new CognitoClientOptions
{
    Region = "us-east-1",
    Endpoint = endpoint,
    AccessKeyId = "local",
    SecretAccessKey = "local",
});

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
