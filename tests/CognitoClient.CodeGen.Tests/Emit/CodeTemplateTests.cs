using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Emit;

public class CodeTemplateTests
{
    private const string Nothing = "";

    [Fact]
    public void Text_HoleOfSeveralLines_IndentsThemAsTheHole()
    {
        string[] lines = ["a", "", "b"];

        Assert.Equal("{\n    a\n\n    b\n}", Code.Text($$"""
            {
                {{lines}}
            }
            """));
    }

    [Fact]
    public void Text_HoleWithinALine_IndentsFurtherLinesAsThatLine() => Assert.Equal("    x = (\n        y);", Code.Text($"""
            x = {"(\n    y)"};
        """));

    [Fact]
    public void Text_LineOfAnEmptyHole_IsLeftOut() => Assert.Equal("a\nb", Code.Text($"""
        a
        {Nothing}
        b
        """));

    [Fact]
    public void Text_EmptyHoleBetweenEmptyLines_LeavesOneOfThem() => Assert.Equal("a\n\nb", Code.Text($"""
        a

        {Nothing}

        b
        """));

    [Fact]
    public void Text_EmptyHoleAtABrace_LeavesNoEmptyLineThere()
    {
        Assert.Equal("{\n    a\n}", Code.Text($$"""
            {
                {{Nothing}}

                a

                {{Nothing}}
            }
            """));
    }

    [Fact]
    public void Text_EmptyHoleInALineWithMore_LeavesTheLine() => Assert.Equal("a;\n\nb", Code.Text($"""
        a{Nothing};

        b
        """));
}
