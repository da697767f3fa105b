using CognitoClient.ArchitectureTests.Folders;

namespace CognitoClient.ArchitectureTests;

/// <summary>The repository's own projects, held to <c>docs/architecture.md</c>.</summary>
public class ProductTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/architecture.md"));

    [Theory]
    [InlineData("src/CognitoClient", true)]
    [InlineData("codegen/CognitoClient.CodeGen", false)]
    public void Folders_ComparedWithThePage_UseOnlyFoldersFurtherDown(string project, bool separatesPublic)
    {
        var offences = Floors.Read(Page, $"## Floors of `{project}`")
            .FindOffences(SourceTree.Read(Repository.PathTo(project)), separatesPublic);

        Assert.Equal("", string.Join('\n', offences));
    }
}
