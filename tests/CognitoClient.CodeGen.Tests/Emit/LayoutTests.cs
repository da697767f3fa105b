using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Emit;

public class LayoutTests
{
    private static readonly string[] Parameters = ["A a", "B b"];

    [Fact]
    public void Signature_LineThatFits_StaysOne() =>
        Assert.Equal("void F(A a, B b);", Layout.Signature("void F", Parameters, ";", depth: 1));

    [Theory]
    [InlineData(121, false)]
    [InlineData(122, true)]
    public void Signature_LineAtTheWidth_IsWrappedParameterByParameter(int length, bool wrapped)
    {
        var name = new string('F', length);

        Assert.Equal(
            wrapped ? $"{name}(\n    A a,\n    B b);" : $"{name}(A a, B b);",
            Layout.Signature(name, Parameters, ";", depth: 2));
    }

    [Fact]
    public void Collection_ItemsThatFit_StandOnOneLine() => Assert.Equal("[a, b]);", Layout.Collection(["a", "b"], depth: 0, ");"));

    [Fact]
    public void Collection_MoreItems_FillLines()
    {
        var item = new string('x', 43);

        Assert.Equal($"[\n    {item}, {item},\n    {item}, {item},\n]", Layout.Collection([item, item, item, item], depth: 1, ""));
        Assert.Equal($"[\n    {item}, {item}, {item},\n    {item},\n]", Layout.Collection([item, item, item, item], depth: 0, ""));
    }
}
