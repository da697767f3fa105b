using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;
using static CognitoClient.Tests.Serialization.JsonOutputs;

namespace CognitoClient.Tests.Serialization;

public class JsonOutputTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(
        "naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE",
        "naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE")]
    [InlineData("🔒", "🔒")]
    [InlineData("\U0010FFFF", "\U0010FFFF")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\t\n\f\r\0\u001F\u000B", "\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b")]
    [InlineData("🔒\"🔒\n日", "🔒\\\"🔒\\n日")]
    public void WriteText_AnyText_EscapesOnlyWhatJsonRequires(string text, string expected)
    {
        // Behind each of these the text is met by another part of the loops that copy.
        for (var length = 0; length <= 40; length++)
        {
            string plain = new('p', length);

            var json = Write((ref output) =>
            {
                output.StartObject();
                output.WriteKey(plain + text + plain);
                output.WriteText(text + plain + text);
                output.EndObject();
            });

            Assert.Equal($$"""{"{{plain}}{{expected}}{{plain}}":"{{expected}}{{plain}}{{expected}}"}""", json);
        }
    }

    [Fact]
    public void WriteText_EveryCharacter_IsReadBackTheSame()
    {
        var text = new StringBuilder();
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.TryCreate(scalar, out var rune))
            {
                text.Append(rune.ToString());
            }
        }

        Assert.Equal(text.ToString(), JsonSerializer.Deserialize<string>(Write((ref output) => output.WriteText(text.ToString()))));
    }

    [Fact]
    public void WriteText_EveryUnit_IsWrittenAsAmongOthers()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (!char.IsSurrogate((char)unit))
            {
                var text = string.Concat("0123456789", ((char)unit).ToString(), "0123456789");
                Assert.Equal(text, JsonSerializer.Deserialize<string>(Write((ref output) => output.WriteText(text))));
            }
        }
    }

    // An attribute cannot hold such texts.
    [Fact]
    public void WriteText_LoneSurrogate_IsRefusedAndNothingStaysBehind() => Assert.All(
        ["a\uD83D", "\uDD12b", "\U0001F512\uD83Dx\"", "\uDD12\uD83D", "a\uD83D\"\uDD12"],
        text =>
        {
            var buffer = new byte[256];

            Assert.Throws<ArgumentException>(() =>
            {
                var output = new JsonOutput(buffer);
                try
                {
                    output.WriteText("secret é" + text);
                }
                finally
                {
                    Assert.Same(buffer, output.Release());
                }
            });

            Assert.Equal(new byte[256], buffer);
        });
}
