using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Protocol;

/// <summary>Buffers go back to the pool without the passwords and tokens that they held.</summary>
public class WipingTests
{
    [Fact]
    public async Task Call_LongRequest_LeavesNothingOfItInThePool()
    {
        using var client = Client("{}");
        var secret = new AttributeType { Name = "custom:secret", Value = new string('s', 20) };

        // Its buffer grows on the way, and is too large to be kept in the end.
        await client.SignUpAsync(
            new() { ClientId = "client", Username = "ada", UserAttributes = [.. Enumerable.Repeat(secret, 3000)] },
            TestContext.Current.CancellationToken);

        AssertWiped(4096, 8192, 16384, 32768, 65536, 131072, 262144);
    }

    [Fact]
    public async Task Call_LongResponse_LeavesNothingOfItInThePool()
    {
        using var client = Client($$"""{"Username":"{{new string('s', 9000)}}"}""");

        var response = await client.CallAsync();

        Assert.Equal(9000, response.Username.Length);
        AssertWiped(9001);
    }

    [Fact]
    public async Task Call_ResponseOfUnknownLength_LeavesNothingOfItInThePool()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"Username":"{{new string('s', 20_000)}}"}""");
        using var client = TestClient.Create(new AnsweringHandler(_ => new() { Content = new StreamContent(new TestStream(body)) }));

        // Without an announced length the buffer grows.
        var response = await client.CallAsync();

        Assert.Equal(20_000, response.Username.Length);
        AssertWiped(4096, 8192, 16384, 32768);
    }

    [Fact]
    public async Task Call_ResponseBreaksOff_LeavesNothingOfItInTheBuffer()
    {
        var readings = 0;
        using var stream = new TestStream(Encoding.UTF8.GetBytes($$"""{"Username":"{{new string('s', 9000)}}"}"""))
        {
            LongestReading = 3000,
            BeforeReading = _ => ++readings == 2 ? throw new HttpIOException(HttpRequestError.ResponseEnded) : Task.CompletedTask,
        };
        using var client = TestClient.Create(
            new AnsweringHandler(_ => new() { Content = new StreamContent(stream) }), static options => options.MaxAttempts = 1);

        await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.True(MemoryMarshal.TryGetArray<byte>(stream.LastBuffer, out var buffer));
        Assert.Equal((3000, -1), (buffer.Offset, buffer.Array.AsSpan().IndexOf("ssssssss"u8)));
    }

    // Answered at once and in process, so that it stays on this thread: the pool gives a thread what that thread gave back.
    private static CognitoIdentityProviderClient Client(string body) => TestClient.Create(
        new AnsweringHandler(_ => new() { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) }));

    // Others use the pool, too, so a single byte would mean nothing.
    private static void AssertWiped(params int[] lengths) => Assert.All(
        lengths.SelectMany(Rented), buffer => Assert.Equal(-1, buffer.AsSpan().IndexOf("ssssssss"u8)));

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
