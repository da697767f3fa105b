using System.Text;

namespace CognitoClient.Tests.Handlers;

/// <summary>A connection that keeps what is written to it and answers with one response.</summary>
internal sealed class WireStream(string response = WireStream.EmptyResponse)
    : MemoryStream(Encoding.ASCII.GetBytes(response), writable: false)
{
    public const string EmptyResponse = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly StringBuilder _written = new();

    public override bool CanWrite => true;

    /// <summary>The one line that starts so.</summary>
    public string Line(string start) =>
        _written.ToString().Split("\r\n").Single(line => line.StartsWith(start, StringComparison.Ordinal));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _written.Append(Encoding.ASCII.GetString(buffer.Span));
        return ValueTask.CompletedTask;
    }
}
