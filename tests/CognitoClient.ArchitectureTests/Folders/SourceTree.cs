using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>The sources of a project as a compilation whose types and trees know their folders.</summary>
internal sealed class SourceTree
{
    /// <summary>The folder of a source that stands directly in the project's folder.</summary>
    public const string RootFolder = ".";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    // Documentation may point anywhere, so it is not parsed. Whether a value may be null changes no type, and takes time.
    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None).WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly string[] Assemblies =
        AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator);

    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<string>> _foldersOfTypes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, string> _folders;
    private readonly string _root;

    private SourceTree(string root, IReadOnlyList<SyntaxTree> trees)
    {
        _root = root;
        _folders = trees.ToDictionary(tree => tree, tree => FolderOf(tree.FilePath));
        // The client shows its internals to assemblies by name.
        var name = Path.GetFileName(root);
        Compilation = CSharpCompilation.Create(
            name,
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)),
            References(name),
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; }

    public IEnumerable<SyntaxTree> Trees => _folders.Keys;

    /// <summary>The folders that hold sources, below the project's folder and with slashes.</summary>
    public IEnumerable<string> Folders => _folders.Values.Distinct();

    /// <summary>Reads all sources below a project's folder, generated ones included.</summary>
    public static SourceTree Read(string project)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(project));
        return new(
            root,
            [
                .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                    .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                    .Order(StringComparer.Ordinal)
                    .AsParallel().AsOrdered()
                    .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file)),
            ]);
    }

    public string FolderOf(SyntaxTree tree) => _folders[tree];

    /// <summary>The folders that a type is declared in: several for a partial type, none for a type of another assembly.</summary>
    /// <remarks>A nested type is declared where its outermost type is.</remarks>
    public IReadOnlyList<string> FoldersOf(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return _foldersOfTypes.GetOrAdd(
            type.OriginalDefinition,
            key => [.. key.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree)).Distinct()]);
    }

    /// <summary>The file and line of a node, as a terminal can open it from the project's folder.</summary>
    public string PlaceOf(SyntaxNode node)
    {
        var place = node.GetLocation().GetLineSpan();
        var file = Path.GetRelativePath(_root, place.Path).Replace(Path.DirectorySeparatorChar, '/');
        return $"{file}:{place.StartLinePosition.Line + 1}";
    }

    // Of the product's own assemblies only the client, and not for itself: its types must come from the sources.
    private static IEnumerable<MetadataReference> References(string project) =>
        from path in Assemblies
        let name = Path.GetFileNameWithoutExtension(path)
        where !name.StartsWith("CognitoClient", StringComparison.Ordinal) || (name == "CognitoClient" && name != project)
        select MetadataReference.CreateFromFile(path);

    private string FolderOf(string file) =>
        Path.GetRelativePath(_root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/');
}
