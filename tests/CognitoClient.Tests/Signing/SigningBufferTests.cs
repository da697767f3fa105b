using System.Runtime.CompilerServices;
using System.Text;
using CognitoClient.Signing;

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
        buffer.ToUtf8();

        buffer.Clear(holdsSecret: true);

        Assert.Equal(-1, Text(buffer).AsSpan().IndexOf('s'));
        Assert.Equal(-1, Utf8(buffer).AsSpan().IndexOf((byte)'s'));
    }

    [Fact]
    public void ToUtf8_LongAndNotAscii_HoldsAllOfIt()
    {
        string text = string.Concat(Enumerable.Repeat("naïve 日本語 🔒", 1000));
        var buffer = new SigningBuffer();
        buffer.AppendLine(text, ':', text);

        Assert.Equal($"{text}:{text}\n", Encoding.UTF8.GetString(buffer.ToUtf8()));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_text")]
    private static extern ref char[] Text(SigningBuffer buffer);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_utf8")]
    private static extern ref byte[] Utf8(SigningBuffer buffer);
}
