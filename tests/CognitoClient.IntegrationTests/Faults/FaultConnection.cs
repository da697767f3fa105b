using System.Net.Sockets;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Acts out one fault on a connection.</summary>
internal sealed class FaultConnection(Socket socket, CancellationToken stop)
{
    private static readonly TimeSpan LongestStall = TimeSpan.FromSeconds(20);
    private static readonly byte[] Block = [.. "10000\r\n"u8, .. Enumerable.Repeat((byte)' ', 0x10000), .. "\r\n"u8];

    public Socket Socket => socket;

    /// <summary>Waits for the first byte of a request; false when the client closed.</summary>
    public async Task<bool> WaitAsync()
    {
        await socket.ReceiveAsync(Memory<byte>.Empty, stop);
        return await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, stop) > 0;
    }

    /// <summary>Ends the connection with a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Answers; false when the connection cannot take another request.</summary>
    public async Task<bool> AnswerAsync(FaultKind kind, RawRequest request)
    {
        var answer = FaultAnswers.Of(kind, request);
        switch (kind)
        {
            case FaultKind.ResetAfterReading:
                Reset();
                return false;
            case FaultKind.ResetInBody:
                await SendAsync(answer);
                Reset();
                return false;
            case FaultKind.StallBeforeHeaders:
                await StallAsync();
                return false;
            case FaultKind.StallInBody:
                await SendAsync(answer);
                await StallAsync();
                return false;
            case FaultKind.Slow:
                foreach (var piece in answer.Chunk(answer.Length / 4))
                {
                    await SendAsync(piece);
                    await Task.Delay(TimeSpan.FromMilliseconds(5), stop);
                }

                return true;
            case FaultKind.HugeStreamed or FaultKind.ServerErrorHuge:
                await SendAsync(answer);
                for (var sent = 0L; sent < FaultAnswers.Huge; sent += Block.Length)
                {
                    await SendAsync(Block);
                }

                await SendAsync("0\r\n\r\n"u8.ToArray());
                return true;
            case FaultKind.HugeAnnounced:
                await SendAsync(answer);
                await StallAsync();
                return false;
            case FaultKind.TruncatedBody or FaultKind.TruncatedChunks or FaultKind.LengthTooLong or FaultKind.LengthTooShort
                or FaultKind.LargeAnnounced or FaultKind.NoHttp:
                await SendAsync(answer);
                socket.Shutdown(SocketShutdown.Send);
                return false;
            default:
                await SendAsync(answer);
                return true;
        }
    }

    /// <summary>Says nothing more until the client goes away.</summary>
    private async Task StallAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestStall);
        await socket.ReceiveAsync(new byte[1], limit.Token);
    }

    private async Task SendAsync(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), stop);
        }
    }
}
