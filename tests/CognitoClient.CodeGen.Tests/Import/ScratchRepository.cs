using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Import;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>A temporary folder with the files of a model, into which tests import.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private const string NoStatements = """{ "smithy": "2.0", "shapes": {} }""";

    private readonly string _root = Directory.CreateTempSubdirectory("import-").FullName;

    private ScratchRepository()
    {
        Repository = new Repository(_root);
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.Facts)!);
    }

    public Repository Repository { get; }

    /// <summary>Creates a repository with a copy of the service's model and texts.</summary>
    public static ScratchRepository OfCognito()
    {
        var scratch = new ScratchRepository();
        foreach (var file in TestModel.Repository.ModelFiles.Append(TestModel.Repository.Overloads))
        {
            File.Copy(file, Path.Combine(Path.GetDirectoryName(scratch.Repository.Facts)!, Path.GetFileName(file)));
        }

        return scratch;
    }

    /// <summary>Creates a repository with a small model.</summary>
    public static ScratchRepository Of(
        string facts, string documentation = NoStatements, string errors = NoStatements, string customizations = NoStatements,
        string overloads = "")
    {
        var scratch = new ScratchRepository();
        File.WriteAllText(scratch.Repository.Facts, facts);
        File.WriteAllText(scratch.Repository.Documentation, documentation);
        File.WriteAllText(scratch.Repository.Errors, errors);
        File.WriteAllText(scratch.Repository.Customizations, customizations);
        File.WriteAllText(scratch.Repository.Overloads, overloads);
        return scratch;
    }

    /// <summary>Adds a hand-written file of the client.</summary>
    public void WriteSource(string text)
    {
        Directory.CreateDirectory(Repository.Source);
        File.WriteAllText(Path.Combine(Repository.Source, "Code.cs"), text);
    }

    /// <summary>Imports a text and returns the report.</summary>
    public string Import(string newer, bool dryRun = false)
    {
        var file = Path.Combine(_root, "newer.json");
        File.WriteAllText(file, newer);
        return ImportFile(file, dryRun);
    }

    public string ImportFile(string file, bool dryRun = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, ModelImport.Run(Repository, file, dryRun, output));
        return output.ToString();
    }

    /// <summary>Imports a text that is rejected, verifies that no file has changed, and returns the faults.</summary>
    public IReadOnlyList<string> FaultsOf(string newer)
    {
        var before = Contents();
        var faults = Assert.Throws<CodeGenException>(() => Import(newer)).Faults;
        Assert.Equal(before, Contents());
        return [.. faults.Select(fault => fault.Replace(_root, "", StringComparison.Ordinal))];
    }

    public IReadOnlyList<string> Contents() =>
        [.. Repository.ModelFiles.Append(Repository.Overloads).Select(File.ReadAllText)];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
