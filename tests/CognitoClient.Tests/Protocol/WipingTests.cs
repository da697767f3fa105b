using System.Buffers;
using System.Text;
using CognitoClient.Protocol;

namespace CognitoClient.Tests.Protocol;

/// <summary>Buffers go back to the pool without the passwords and tokens that they held.</summary>
public class WipingTests
{
    [Fact]
    public void Write_ARequest_LeavesNothingOfItInThePool()
    {
        // Not a power of two, so that the pool rents a buffer of the next size; from one thread it gives the same one again.
        RequestBody.Write(new PingRequest { Name = new string('s', 3000) });

        Assert.All(Rented(4096), buffer => Assert.DoesNotContain((byte)'s', buffer));
    }

    [Fact]
    public async Task Dispose_OfABody_LeavesNothingOfItInThePool()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string('s', 9000))) };

        (await ResponseBody.ReadAsync(response, 10_000, TestContext.Current.CancellationToken)).Dispose();

        Assert.All(Rented(9001), buffer => Assert.DoesNotContain((byte)'s', buffer));
    }

    private static byte[][] Rented(int length)
    {
        byte[][] buffers = [.. Enumerable.Range(0, 4).Select(_ => ArrayPool<byte>.Shared.Rent(length))];
        foreach (byte[] buffer in buffers)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return buffers;
    }
}
