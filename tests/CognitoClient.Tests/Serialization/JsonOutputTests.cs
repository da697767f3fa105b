using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

public class JsonOutputTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE", "naïve 日本語 <a&b>'+`\u007F\u0080\u00A0\u2028\uE000\uFEFF\uFFFE")]
    [InlineData("🔒", "🔒")]
    [InlineData("\U0010FFFF", "\U0010FFFF")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\t\n\f\r\0\u001F\u000B", "\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b")]
    [InlineData("🔒\"🔒\n日", "🔒\\\"🔒\\n日")]
    public void WriteText_AnyText_EscapesOnlyWhatJsonRequires(string text, string expected)
    {
        // Behind each of these the text is met by another part of the loops that copy.
        for (int length = 0; length <= 40; length++)
        {
            string plain = new('p', length);

            string json = Write((ref output) =>
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
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.TryCreate(scalar, out Rune rune))
            {
                text.Append(rune.ToString());
            }
        }

        Assert.Equal(text.ToString(), JsonSerializer.Deserialize<string>(Write((ref output) => output.WriteText(text.ToString()))));
    }

    [Fact]
    public void WriteText_EveryUnit_IsWrittenAsAmongOthers()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (!char.IsSurrogate((char)unit))
            {
                string text = string.Concat("0123456789", ((char)unit).ToString(), "0123456789");
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
            byte[] buffer = new byte[256];

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

    [Fact]
    public void Write_AllKindsOfValues_HasCommasBetweenThem() => Assert.Equal(
        """{"List":[1,-2.5,true,null,"text",[],{},"AAEC"],"Empty":{},"Number":-9223372036854775808,"Decimal":-0.0000000000000000000000000001}""",
        Write((ref output) =>
        {
            output.StartObject();
            output.WriteName("List"u8);
            output.StartArray();
            output.WriteNumber(1);
            output.WriteNumber(-2.5);
            output.WriteRaw("true"u8);
            output.WriteRaw("null"u8);
            output.WriteText("text");
            output.StartArray();
            output.EndArray();
            output.StartObject();
            output.EndObject();
            output.WriteBase64([0, 1, 2]);
            output.EndArray();
            output.WriteName("Empty"u8);
            output.StartObject();
            output.EndObject();
            output.WriteName("Number"u8);
            output.WriteNumber(long.MinValue);
            output.WriteName("Decimal"u8);
            output.WriteNumber(-0.0000000000000000000000000001m);
            output.EndObject();
        }));

    [Fact]
    public void WriteElement_AnyDocument_KeepsValuesAndLeavesOutTheRest()
    {
        using var document = JsonDocument.Parse(
            """ { "é\u0022" : [ 1.50, 1e400, -0, true, false, null, { }, [ ] ], /* none */ "t" : "\uD83D\uDE00\n<" , "t" : 2 } """,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        Assert.Equal(
            """[{"é\"":[1.50,1e400,-0,true,false,null,{},[]],"t":"😀\n<","t":2},null]""",
            Write((ref output) =>
            {
                output.StartArray();
                output.WriteElement(document.RootElement);
                output.WriteElement(default);
                output.EndArray();
            }));
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void WriteDocument_LoneSurrogate_IsRefused(string json)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Throws<ArgumentException>(() => Write((ref output) => ShapeWriter.WriteDocument(ref output, document.RootElement)));
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-1.7976931348623157E-308)]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(1E+16)]
    public void WriteNumber_AnyDouble_IsWrittenAsByTheFramework(double number) =>
        Assert.Equal(JsonSerializer.Serialize(number), Write((ref output) => output.WriteNumber(number)));

    [Fact]
    public void Write_AnyLength_Grows()
    {
        for (int length = 0; length < 3000; length++)
        {
            string text = new('x', length);
            Assert.Equal(
                $"[\"{text}\",\"{text}\",1]",
                Write((ref output) =>
                {
                    output.StartArray();
                    output.WriteText(text);
                    output.WriteText(text);
                    output.WriteNumber(1);
                    output.EndArray();
                }));
        }
    }

    [Fact]
    public void Release_AfterSecrets_GivesABufferWithoutThem()
    {
        var output = new JsonOutput(null);
        output.WriteText(new string('s', 3000));

        byte[]? buffer = output.Release();

        Assert.NotNull(buffer);
        Assert.DoesNotContain((byte)'s', buffer);
    }

    [Fact]
    public void Write_BufferTooSmall_LeavesNothingInIt()
    {
        byte[] first = new byte[16];
        var output = new JsonOutput(first);
        output.StartArray();
        output.WriteText("secret");
        Assert.Contains((byte)'s', first);

        output.WriteText(new string('x', 100));

        Assert.Equal(new byte[16], first);
        Assert.StartsWith("[\"secret\",\"x", Encoding.UTF8.GetString(output.Written.Span));
        output.Release();
    }

    [Fact]
    public void WriteDocument_TooDeep_IsRefused()
    {
        using var deep = Nested(200_000);
        using var deepest = Nested(1000);

        Assert.Throws<ArgumentException>(() => Write((ref output) => ShapeWriter.WriteDocument(ref output, deep.RootElement)));
        Assert.Equal(deepest.RootElement.GetRawText(), Write((ref output) => ShapeWriter.WriteDocument(ref output, deepest.RootElement)));
    }

    [Fact]
    public void Release_LargeBuffer_IsNotKept()
    {
        var output = new JsonOutput(null);
        output.WriteText(new string('s', 100_000));

        Assert.Null(output.Release());
    }

    private static string Write(Writing write)
    {
        // The smallest that the pool takes back, so that most values meet a buffer that is full.
        var output = new JsonOutput(new byte[16]);
        write(ref output);
        string json = Encoding.UTF8.GetString(output.Written.Span);
        output.Release();
        return json;
    }

    private static JsonDocument Nested(int depth) =>
        JsonDocument.Parse(new string('[', depth) + new string(']', depth), new JsonDocumentOptions { MaxDepth = int.MaxValue });

    private delegate void Writing(ref JsonOutput output);
}
