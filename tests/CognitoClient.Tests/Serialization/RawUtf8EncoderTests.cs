using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

public class RawUtf8EncoderTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = RawUtf8Encoder.Instance };

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE", "naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE")]
    [InlineData("🔒", "🔒")]
    [InlineData("\U0010FFFF", "\U0010FFFF")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\t\n\f\r\0\u001F\u000B", "\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b")]
    [InlineData("🔒\"🔒\n日", "🔒\\\"🔒\\n日")]
    public void Write_AnyText_EscapesOnlyWhatJsonRequires(string text, string expected)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = RawUtf8Encoder.Instance }))
        {
            writer.WriteStartObject();
            writer.WriteString(text, text);
            writer.WriteString(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text));
            writer.WriteEndObject();
        }

        Assert.Equal($$"""{"{{expected}}":"{{expected}}","{{expected}}":"{{expected}}"}""", Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Fact]
    public void Write_LoneSurrogate_IsRefused() => Assert.All(
        ["a\uD83D", "\uDD12b", "\U0001F512\uD83Dx\"", "\uDD12\uD83D"],
        text => Assert.Throws<ArgumentException>(() => JsonSerializer.SerializeToUtf8Bytes<string[]>([text], Options)));

    [Fact]
    public void Write_EveryCharacter_IsReadBackTheSame()
    {
        var text = new StringBuilder();
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.TryCreate(scalar, out Rune rune))
            {
                text.Append(rune.ToString());
            }
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(text.ToString(), Options);

        Assert.Equal(text.ToString(), JsonSerializer.Deserialize<string>(json));
    }
}
