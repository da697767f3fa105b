using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace CognitoClient.Internal.Http;

/// <summary>Opens the connections of a handler and knows the step of each, so that a time-out can name what took too long.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class PendingConnections(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private const string Key = "CognitoClient.PendingConnections";

    private readonly Lock _gate = new();
    private readonly List<PendingConnection> _pending = [];
    private volatile bool _usesProxy;

    /// <summary>Has a handler open its connections here.</summary>
    /// <param name="handler">The handler, before its first use.</param>
    /// <param name="resolve">Resolves a host name.</param>
    public static void Observe(SocketsHttpHandler handler, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var connections = new PendingConnections(resolve);
        handler.Properties[Key] = connections;
        handler.ConnectCallback = connections.OpenAsync;

        // Runs after the TLS handshake.
        handler.PlaintextStreamFilter = (context, _) =>
        {
            connections.RemoveFor(context.InitialRequestMessage);
            return new(context.PlaintextStream);
        };
    }

    /// <summary>
    /// Describes what a message that was not sent is waiting for; null if the handler is not observed. The next waiting message uses the
    /// oldest pending connection.
    /// </summary>
    /// <param name="handler">The handler.</param>
    public static string? Describe(HttpMessageHandler? handler) =>
        handler is SocketsHttpHandler sockets && sockets.Properties.TryGetValue(Key, out var found)
            ? ((PendingConnections)found!).Describe()
            : null;

    private string Describe()
    {
        lock (_gate)
        {
            return _pending is [var oldest, ..] ? oldest.Describe()

                // The runtime does not show the steps within a tunnel.
                : _usesProxy ? "waiting for a connection through the proxy"
                : "waiting for a free connection";
        }
    }

    private async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var server = context.DnsEndPoint;
        var connection = new PendingConnection(server, context.InitialRequestMessage);
        _usesProxy |= connection.IsToProxy;
        lock (_gate)
        {
            _pending.Add(connection);
        }

        // As SocketsHttpHandler does: a dual-stack socket that tries one address after the other.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            var addresses = IPAddress.TryParse(server.Host, out var address)
                ? [address]
                : await resolve(server.Host, cancellationToken).ConfigureAwait(false);
            connection.Step = ConnectionStep.Connect;
            await socket.ConnectAsync(addresses, server.Port, cancellationToken).ConfigureAwait(false);
            connection.Step = ConnectionStep.Handshake;
            return new ObservedStream(socket, this, connection);
        }
        catch
        {
            Remove(connection);
            socket.Dispose();
            throw;
        }
    }

    private void Remove(PendingConnection connection)
    {
        lock (_gate)
        {
            _pending.Remove(connection);
            connection.ReleaseMessage();
        }
    }

    private void RemoveFor(HttpRequestMessage message)
    {
        lock (_gate)
        {
            if (_pending.Find(connection => connection.IsFor(message)) is { } connection)
            {
                _pending.Remove(connection);
                connection.ReleaseMessage();
            }
        }
    }

    /// <summary>The stream of a connection whose handshake can still fail, in which case the stream is disposed.</summary>
    private sealed class ObservedStream(Socket socket, PendingConnections owner, PendingConnection connection)
        : NetworkStream(socket, ownsSocket: true)
    {
        protected override void Dispose(bool disposing)
        {
            owner.Remove(connection);
            base.Dispose(disposing);
        }
    }
}

/// <summary>A connection that is not open yet.</summary>
/// <param name="server">The server or proxy.</param>
/// <param name="message">The message that the connection is opened for.</param>
internal sealed class PendingConnection(DnsEndPoint server, HttpRequestMessage message)
{
    private readonly bool _usesTls = message.RequestUri?.Scheme == Uri.UriSchemeHttps;

    // Not the parameter: the stream of the connection refers to this object for as long as it is open, and the message contains secrets.
    private HttpRequestMessage? _message = message;
    private volatile ConnectionStep _step;

    public bool IsToProxy { get; } =
        message.Method == HttpMethod.Connect
        || !string.Equals(message.RequestUri?.IdnHost, server.Host, StringComparison.OrdinalIgnoreCase);

    public ConnectionStep Step
    {
        set => _step = value;
    }

    public bool IsFor(HttpRequestMessage message) => ReferenceEquals(_message, message);

    public void ReleaseMessage() => _message = null;

    public string Describe() => _step switch
    {
        ConnectionStep.ResolveName => $"resolving the name {server.Host}",
        ConnectionStep.Handshake when _usesTls =>
            $"negotiating TLS with {server.Host}:{server.Port}",
        _ => $"connecting to {server.Host}:{server.Port}",
    };
}

/// <summary>The step of opening a connection.</summary>
internal enum ConnectionStep
{
    ResolveName,
    Connect,
    Handshake,
}
