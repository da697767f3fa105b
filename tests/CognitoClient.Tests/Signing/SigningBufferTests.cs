using System.Text;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SigningBufferTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(3_000)]
    [InlineData(30_000)]
    public void Clear_OfASecret_WipesWhatItWasWrittenTo(int length)
    {
        var buffer = new SigningBuffer();
        buffer.AppendLine(new string('s', length));
        var written = buffer.Bytes;

        buffer.Clear();

        Assert.True(buffer.Bytes.IsEmpty);
        Assert.Equal(-1, written.IndexOf((byte)'s'));
    }

    [Fact]
    public void Append_BeyondTheEnd_WipesTheArrayBefore()
    {
        var buffer = new SigningBuffer();
        buffer.AppendLine(new string('s', 100));
        var outgrown = buffer.Bytes;

        buffer.Append(new string('t', 100_000));

        Assert.Equal(-1, outgrown.IndexOf((byte)'s'));
        Assert.Equal(100, buffer.Bytes.Count((byte)'s'));
    }

    [Fact]
    public void Bytes_LongAndNotAscii_HoldAllOfIt()
    {
        var text = string.Concat(Enumerable.Repeat("naïve 日本語 🔒", 1000));
        var buffer = new SigningBuffer();
        buffer.AppendLine(text);
        buffer.Append("a");
        buffer.AppendLine("b");
        buffer.AppendLine("");
        buffer.AppendHex([0x0A, 0xFF]);

        Assert.Equal($"{text}\nab\n\n0aff", Encoding.UTF8.GetString(buffer.Bytes));
    }
}
