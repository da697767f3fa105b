using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Emit;

public class ServiceEmitterTests
{
    private static readonly IReadOnlyList<SourceFile> Files = ServiceEmitter.Emit(TestModel.Cognito);

    [Fact]
    public void Emit_AnyFile_HasNoLineOverTheWidth() => Assert.All(
        Files,
        file => Assert.DoesNotContain(file.Text.Split('\n'), line => line.Length > Layout.Width));

    [Fact]
    public void Emit_AnyFile_HasNoSpaceAtALinesEndAndOneLineBreakAtItsOwn() => Assert.All(Files, file =>
    {
        Assert.DoesNotContain(" \n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", file.Text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", file.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Emit_AnyFile_HasUsingsOfSystemFirstAndInOrder() => Assert.All(Files, file =>
    {
        var usings = file.Text.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            usings.OrderBy(line => !line.StartsWith("using System", StringComparison.Ordinal))
                .ThenBy(line => line.TrimEnd(';'), StringComparer.Ordinal),
            usings);
    });
}
