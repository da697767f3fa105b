using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CognitoLocal;

/// <summary>A running cognito-local, an open-source emulator of Amazon Cognito user pools, on a free loopback port.</summary>
public sealed class CognitoLocalServer : IAsyncDisposable
{
    /// <summary>The version of the npm package.</summary>
    public const string Version = "5.3.0";

    /// <summary>The confirmation code that the server sends to every user.</summary>
    public const string ConfirmationCode = "123456";

    // The first start downloads the package with about 200 others.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan HealthTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly ServerFolder _folder;
    private readonly Process _process;
    private readonly ProcessOutput _output;
    private bool _disposed;

    private CognitoLocalServer(ServerFolder folder, Process process, Uri endpoint)
    {
        _folder = folder;
        _process = process;
        _output = new ProcessOutput(process);
        Endpoint = endpoint;
    }

    /// <summary>The address of the server, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a server through npx and waits until it responds. Disposing stops the server and deletes its users.</summary>
    /// <exception cref="CognitoLocalException">Node.js is missing, or the server did not start.</exception>
    public static async Task<CognitoLocalServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var npx = Npx.Find() ?? throw new CognitoLocalException(
            "npx was not found. Install Node.js 20 or later (https://nodejs.org), which includes it.");
        for (var attempt = 1; ; attempt++)
        {
            var server = Launch(npx);
            try
            {
                await server.WaitUntilHealthyAsync(cancellationToken);
                return server;
            }
            catch (CognitoLocalException error) when (attempt < 3 && error.Message.Contains("EADDRINUSE", StringComparison.Ordinal))
            {
                // Another program took the port while npx was starting. Retry with another port.
                await server.DisposeAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>Stops the server and all its processes, and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        try
        {
            await StopAsync();
        }
        finally
        {
            _process.Dispose();
            _folder.Dispose();
        }
    }

    private static CognitoLocalServer Launch(string npx)
    {
        var folder = new ServerFolder();
        try
        {
            var port = FreePort();
            var command = Npx.RunScript(npx, [$"cognito-local@{Version}"], ServerFolder.Script, folder.FullName);
            command.Environment["HOST"] = "127.0.0.1";
            command.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
            command.Environment["CODE"] = ConfirmationCode;
            return new CognitoLocalServer(folder, Process.Start(command)!, new Uri($"http://127.0.0.1:{port}"));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilHealthyAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = HealthTimeout };
        try
        {
            while (!await IsHealthyAsync(http, timeout.Token))
            {
                if (_process.HasExited)
                {
                    throw new CognitoLocalException($"cognito-local did not start. Output of npx:\n{await _output.LastLinesAsync()}");
                }

                await Task.Delay(50, timeout.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CognitoLocalException(
                $"cognito-local did not respond within {StartTimeout.TotalMinutes} minutes. Output of npx:\n{_output.LastLines()}");
        }
    }

    private async Task<bool> IsHealthyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Endpoint, "/health"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task StopAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
