using System.Text.Json;
using CognitoClient.Internal.Shapes;
using static CognitoClient.Tests.Serialization.JsonOutputs;

namespace CognitoClient.Tests.Serialization;

public class JsonOutputDocumentTests
{
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
    [InlineData("[", "", "]")]
    [InlineData("[", "1", "]")]
    [InlineData("{\"a\":", "{}", "}")]
    public void WriteDocument_1000Levels_IsWritten(string start, string innermost, string end)
    {
        var levels = innermost == "{}" ? 999 : 1000;
        using var deepest = Nested(levels, start, innermost, end);

        Assert.Equal(deepest.RootElement.GetRawText(), Write((ref output) => ShapeWriter.WriteDocument(ref output, deepest.RootElement)));
    }

    [Theory]
    [InlineData(1001, "[", "", "]")]
    [InlineData(1000, "{\"a\":", "{}", "}")]
    [InlineData(5000, "[", "", "]")]
    public void WriteDocument_MoreLevels_IsRefused(int levels, string start, string innermost, string end)
    {
        using var tooDeep = Nested(levels, start, innermost, end);

        var exception = Assert.Throws<ArgumentException>(
            () => Write((ref output) => ShapeWriter.WriteDocument(ref output, tooDeep.RootElement)));

        Assert.Equal("The document has more than 1,000 levels of nested arrays and objects.", exception.Message);
    }

    private static JsonDocument Nested(int levels, string start, string innermost, string end) => JsonDocument.Parse(
        string.Concat(Enumerable.Repeat(start, levels)) + innermost + string.Concat(Enumerable.Repeat(end, levels)),
        new JsonDocumentOptions { MaxDepth = int.MaxValue });
}
