using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>A project's sources as a compilation whose trees know their folders.</summary>
internal sealed class SourceTree
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private readonly string _root;

    private SourceTree(string root, CSharpCompilation compilation)
    {
        _root = root;
        Compilation = compilation;
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>Reads all sources below a project's folder, generated ones included.</summary>
    public static SourceTree Read(string project)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(project));
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options));

        // Without the product's own assemblies: their types must come from the sources.
        var references = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("CognitoClient", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Sources",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return new(root, compilation);
    }

    /// <summary>The folder of a tree below the project's, with slashes; empty for the project's own folder, null for no source of it.</summary>
    public string? FolderOf(SyntaxTree tree) => tree.FilePath.Length == 0
        ? null
        : Path.GetRelativePath(_root, Path.GetDirectoryName(tree.FilePath)!).Replace(Path.DirectorySeparatorChar, '/') is var folder && folder == "."
            ? ""
            : folder;

    /// <summary>The folders that a type is declared in: several for a partial type.</summary>
    public IEnumerable<string> FoldersOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => FolderOf(reference.SyntaxTree)).OfType<string>().Distinct();
}
