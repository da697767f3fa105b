using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>A request read off a connection, as far as the server needs it.</summary>
internal sealed record RawRequest(string Operation, int Call)
{
    private const int Longest = 64 * 1024;

    /// <summary>Reads a request; null when the connection ended before one came.</summary>
    public static async Task<RawRequest?> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[Longest];
        var (length, end) = (0, -1);
        while (end < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(buffer, 0, end);
        var total = end + 4 + int.Parse(Header(head, "Content-Length"), CultureInfo.InvariantCulture);
        while (length < total)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        if (length > total)
        {
            throw new InvalidDataException("The client sent more than one request.");
        }

        using var body = JsonDocument.Parse(buffer.AsMemory(end + 4, total - end - 4));
        return new(Header(head, "X-Amz-Target").Split('.')[1], FaultCall.IdIn(body.RootElement));
    }

    private static string Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase) + name.Length + 4;
        var end = head.IndexOf('\r', start);
        return head[start..(end < 0 ? head.Length : end)];
    }
}
