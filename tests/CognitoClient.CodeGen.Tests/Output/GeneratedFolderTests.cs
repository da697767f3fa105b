using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Output;

namespace CognitoClient.CodeGen.Tests.Output;

public sealed class GeneratedFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("generated-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Write_ToEmptyFolder_LeavesNothingToChange()
    {
        var folder = new GeneratedFolder(_root);
        SourceFile[] files = [new("A.g.cs", "a\n"), new("Model/B.g.cs", "b\n")];
        Assert.Equal(["missing: A.g.cs", "missing: Model/B.g.cs"], folder.Compare(files));
        folder.Write(files);
        Assert.Empty(folder.Compare(files));
        Assert.Equal("b\n", File.ReadAllText(Path.Combine(_root, "Model/B.g.cs")));
    }

    [Fact]
    public void Write_OverStaleAndChangedFiles_DeletesAndReplacesThem()
    {
        var folder = new GeneratedFolder(_root);
        folder.Write([new("A.g.cs", "a\n"), new("Model/Old.g.cs", "old\n")]);
        SourceFile[] files = [new("A.g.cs", "new\n")];
        Assert.Equal(["different: A.g.cs", "stale: Model/Old.g.cs"], folder.Compare(files));
        folder.Write(files);
        Assert.Empty(folder.Compare(files));
        Assert.False(File.Exists(Path.Combine(_root, "Model/Old.g.cs")));
    }

    [Fact]
    public void Compare_TheRepository_FindsNoDifference() =>
        Assert.Empty(new GeneratedFolder(TestModel.Repository.Generated).Compare(ServiceEmitter.Emit(TestModel.Cognito)));
}
