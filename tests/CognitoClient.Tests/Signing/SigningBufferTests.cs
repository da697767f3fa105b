using System.Runtime.CompilerServices;
using System.Text;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SigningBufferTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(3000)]
    public void Clear_OfASecret_LeavesNothingOfIt(int length)
    {
        var buffer = new SigningBuffer();
        buffer.AppendLine(new string('s', length));

        buffer.Clear(holdsSecret: true);

        Assert.Equal(-1, Held(buffer).AsSpan().IndexOf((byte)'s'));
    }

    [Fact]
    public void Append_BeyondTheEnd_LeavesNothingInTheArrayBefore()
    {
        var buffer = new SigningBuffer();
        buffer.AppendLine(new string('s', 100));
        var outgrown = Held(buffer);
        buffer.Append(new byte[outgrown.Length]);

        Assert.NotSame(outgrown, Held(buffer));
        Assert.Equal(-1, outgrown.AsSpan().IndexOf((byte)'s'));
    }

    [Fact]
    public void Bytes_LongAndNotAscii_HoldAllOfIt()
    {
        var text = string.Concat(Enumerable.Repeat("naïve 日本語 🔒", 1000));
        var buffer = new SigningBuffer();
        buffer.AppendLine(text);
        buffer.Append("a"u8);
        buffer.AppendLine("b"u8);
        buffer.AppendLine("");

        Assert.Equal($"{text}\nab\n\n", Encoding.UTF8.GetString(buffer.Bytes));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bytes")]
    private static extern ref byte[] Held(SigningBuffer buffer);
}
