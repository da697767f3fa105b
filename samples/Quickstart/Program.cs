using System.Runtime.InteropServices;
using CognitoClient;
using CognitoLocal;
using Microsoft.Extensions.Options;
using Quickstart;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine($"Not understood: {string.Join(' ', args)}\n\n{Arguments.Usage}");
    return 2;
}

if (arguments.Help)
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

// Ctrl+C and kill end the story early, and what it has made is cleaned up as at its end.
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
    return Fail("Cancelled.", 130);
}
catch (CognitoLocalException error)
{
    return Fail($"{error.Message}\nOr pass --endpoint URL to use a server that is running already, or --aws to use Amazon Cognito.", 3);
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
    return Fail($"Stopped at {error.Operation}: {error.Message}", 1);
}

async Task RunAsync(Report report, CancellationToken cancellationToken)
{
    if (arguments.Aws)
    {
        using var client = new CognitoIdentityProviderClient();
        report.Text($"Amazon Cognito in {client.Region}");
        await new Story(client, report).RunAsync(cancellationToken);
    }
    else if (arguments.Endpoint is { } endpoint)
    {
        using var client = LocalClient(endpoint);
        report.Text($"Server at {endpoint}");
        await new Story(client, report).RunAsync(cancellationToken);
    }
    else
    {
        report.Text($"Starting cognito-local {CognitoLocalServer.Version} through npx. The first run downloads it, which can take a minute.");
        await using var server = await CognitoLocalServer.StartAsync(cancellationToken);
        using var client = LocalClient(server.Endpoint);
        report.Text($"cognito-local at {server.Endpoint}, gone when this ends");
        await new Story(client, report) { ConfirmationCode = CognitoLocalServer.ConfirmationCode }.RunAsync(cancellationToken);
    }
}

// A local server checks neither region nor keys, but every client has them.
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
