using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>A TCP server on a free port of this machine that answers by the script and keeps book of what it did.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<int, ConcurrentQueue<FaultKind>> _served = [];
    private readonly ConcurrentDictionary<FaultKind, int> _counts = [];
    private readonly ConcurrentDictionary<Socket, Task> _connections = [];
    private readonly ConcurrentQueue<Exception> _broken = [];
    private readonly Task _accepting;

    public FaultServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(1024);
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many connections are open now.</summary>
    public int OpenConnections => _connections.Count;

    /// <summary>What went wrong in the server itself.</summary>
    public IReadOnlyCollection<Exception> Broken => _broken;

    public string Counts => string.Join(", ", _counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));

    public int KindsServed => _counts.Count;

    /// <summary>What the requests of a call met, in the order in which they came.</summary>
    public IReadOnlyList<FaultKind> ServedTo(int call) => _served.TryGetValue(call, out var served) ? [.. served] : [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Values);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (var number = 0; !_stop.IsCancellationRequested; number++)
            {
                var socket = await _listener.AcceptAsync(_stop.Token);
                socket.NoDelay = true;
                var connection = number;
                _connections[socket] = Task.CompletedTask;
                var serving = Task.Run(() => ServeAsync(socket, connection));
                _connections.TryUpdate(socket, serving, Task.CompletedTask);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(Socket socket, int connection)
    {
        try
        {
            var goesOn = true;
            for (var request = 0; goesOn; request++)
            {
                goesOn = await ServeOneAsync(new(socket, _stop.Token), connection, request);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, as it may.
        }
        catch (Exception exception)
        {
            _broken.Enqueue(exception);
        }
        finally
        {
            socket.Dispose();
            _connections.TryRemove(socket, out _);
        }
    }

    private async Task<bool> ServeOneAsync(FaultConnection connection, int number, int count)
    {
        if (!await connection.WaitAsync())
        {
            return false;
        }

        if (FaultScript.ResetsBeforeReading(number, count))
        {
            Count(FaultKind.ResetBeforeReading);
            connection.Reset();
            return false;
        }

        if (await RawRequest.ReadAsync(connection.Socket, _stop.Token) is not { } request)
        {
            return false;
        }

        var served = _served.GetOrAdd(request.Call, static _ => []);
        var kind = FaultScript.ForRequest(request.Call, served.Count);
        served.Enqueue(kind);
        Count(kind);
        return await connection.AnswerAsync(kind, request);
    }

    private void Count(FaultKind kind) => _counts.AddOrUpdate(kind, 1, static (_, count) => count + 1);
}
