using CognitoClient.IntegrationTests.Loopback.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>A client of a container that logs everything; its own keys are canaries, too.</summary>
internal sealed class SecretClient : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly TextRecorder _recorder;

    public SecretClient(Uri address, TextRecorder recorder, TimeSpan timeout)
    {
        _recorder = recorder;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorder));
        services.AddCognitoClient(options =>
        {
            options.Region = LoopbackClient.Region;
            options.Endpoint = address;
            options.MaxAttempts = 2;
            options.Timeout = timeout;
            options.AccessKeyId = LoopbackClient.AccessKeyId;
            options.SecretAccessKey = Canary.Text;
            options.SessionToken = Canary.Text;
            Record(options);
        });
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<ICognitoIdentityProviderClient>();
        Record(Client);
        Record(new AwsCredentials(LoopbackClient.AccessKeyId, Canary.Text, Canary.Text));
    }

    public ICognitoIdentityProviderClient Client { get; }

    /// <summary>Calls an operation; the exception, if there is one, is recorded and given back.</summary>
    public async Task<(object? Response, Exception? Exception)> CallAsync(string operation, object request)
    {
        try
        {
            return (await LoopbackClient.CallAsync(Client, operation, request), null);
        }
        catch (Exception exception)
        {
            Record(exception);
            return (null, exception);
        }
    }

    /// <summary>Records what a text, a debugger and, of an exception, its data say.</summary>
    public void Record(object value)
    {
        _recorder.Record("text", value);
        _recorder.Record("debugger", DebuggerView.Of(value));
        for (var exception = value as Exception; exception is not null; exception = exception.InnerException)
        {
            _recorder.Record("text", exception.Message);
            foreach (System.Collections.DictionaryEntry entry in exception.Data)
            {
                _recorder.Record("exception data", $"{entry.Key} {entry.Value}");
            }
        }
    }

    public void Dispose() => _provider.Dispose();
}
