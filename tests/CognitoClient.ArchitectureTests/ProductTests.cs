using CognitoClient.ArchitectureTests.Folders;

namespace CognitoClient.ArchitectureTests;

/// <summary>Verifies that the projects have the layers in <c>docs/architecture.md</c>.</summary>
public class ProductTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/architecture.md"));

    [Theory]
    [InlineData("src/CognitoClient", true)]
    [InlineData("src/CognitoClient.Testing", true)]
    [InlineData("codegen/CognitoClient.CodeGen", false)]
    public void Folders_ComparedWithThePage_UseOnlyFoldersFurtherDown(string project, bool separatesPublic)
    {
        var violations = Layers.Read(Page, $"## Layers of `{project}`")
            .FindViolations(SourceTree.Read(Repository.PathTo(project)), separatesPublic);

        Assert.Equal("", string.Join('\n', violations));
    }
}
