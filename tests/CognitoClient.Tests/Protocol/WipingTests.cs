using System.Buffers;
using System.Text;
using CognitoClient.Internal.Http;

namespace CognitoClient.Tests.Protocol;

/// <summary>Buffers go back to the pool without the passwords and tokens that they held.</summary>
public class WipingTests
{
    [Fact]
    public void Write_ARequest_LeavesNothingOfItInThePool()
    {
        // The pool gives a thread what that thread gave back. Others use it, too, so a single byte would mean nothing.
        RequestBody.Write(new PingRequest { Name = new string('s', 3000) });

        // JSON writers ask for more than they need.
        Assert.All(
            ((int[])[4096, 8192, 16384, 32768]).SelectMany(Rented),
            buffer => Assert.Equal(-1, buffer.AsSpan().IndexOf("ssssssss"u8)));
    }

    [Fact]
    public async Task Dispose_OfABody_LeavesNothingOfItInThePool()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string('s', 9000))) };

        using (await ResponseBody.ReadAsync(response, 10_000, TestContext.Current.CancellationToken))
        {
            // Its memory goes back to the pool here.
        }

        Assert.All(Rented(9001), buffer => Assert.Equal(-1, buffer.AsSpan().IndexOf("ssssssss"u8)));
    }

    private static byte[][] Rented(int length)
    {
        byte[][] buffers = [.. Enumerable.Range(0, 4).Select(_ => ArrayPool<byte>.Shared.Rent(length))];
        foreach (var buffer in buffers)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return buffers;
    }
}
