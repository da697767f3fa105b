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

    [Fact]
    public void WriteDocument_TooDeep_IsRefused()
    {
        using var tooDeep = Nested(1002);
        using var muchTooDeep = Nested(5_000);
        using var deepest = Nested(1000);

        Assert.Throws<ArgumentException>(() => Write((ref output) => ShapeWriter.WriteDocument(ref output, tooDeep.RootElement)));
        Assert.Throws<ArgumentException>(() => Write((ref output) => ShapeWriter.WriteDocument(ref output, muchTooDeep.RootElement)));
        Assert.Equal(deepest.RootElement.GetRawText(), Write((ref output) => ShapeWriter.WriteDocument(ref output, deepest.RootElement)));
    }

    private static JsonDocument Nested(int depth) =>
        JsonDocument.Parse(new string('[', depth) + new string(']', depth), new JsonDocumentOptions { MaxDepth = int.MaxValue });
}
