using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>Finds the dependencies between the folders of a project, from the meaning of the code instead of its usings.</summary>
/// <remarks>
/// This includes types of a parent namespace, which need no using, and types that are not named: those of variables, extension methods and
/// conversions. All parts of a partial type are one type, in whichever folders they are.
/// </remarks>
internal static class DependencyFinder
{
    /// <summary>Finds all dependencies, each with the first place that uses the type.</summary>
    /// <param name="sources">The sources of a project.</param>
    /// <exception cref="InvalidOperationException">A name cannot be resolved, so dependencies would be missing.</exception>
    public static IReadOnlyList<Dependency> Find(SourceTree sources)
    {
        var unresolved = new ConcurrentBag<string>();
        var dependencies = sources.Trees.AsParallel().SelectMany(tree => Find(sources, tree, unresolved)).ToList();
        if (!unresolved.IsEmpty)
        {
            throw new InvalidOperationException($"Unresolved:\n{string.Join('\n', unresolved.Order(StringComparer.Ordinal))}");
        }

        return
        [
            .. dependencies
                .GroupBy(dependency => (dependency.From, dependency.To, dependency.Type))
                .Select(same => same.MinBy(dependency => dependency.Place, StringComparer.Ordinal)!)
                .OrderBy(dependency => dependency.ToString(), StringComparer.Ordinal),
        ];
    }

    private static List<Dependency> Find(SourceTree sources, SyntaxTree tree, ConcurrentBag<string> unresolved)
    {
        var from = sources.FolderOf(tree);
        var dependencies = new List<Dependency>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var used = new UsedTypes(sources.Compilation.GetSemanticModel(tree));
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            foreach (var type in used.In(node))
            {
                if (type.TypeKind == TypeKind.Error && type.Name.Length > 0)
                {
                    unresolved.Add($"{type.Name} in {sources.PlaceOf(node)}");
                }
                else if (seen.Add(type) && sources.FoldersOf(type) is { Count: > 0 } folders && !folders.Contains(from))
                {
                    dependencies.AddRange(folders.Select(to => new Dependency(from, to, type.Name, sources.PlaceOf(node))));
                }
            }
        }

        return dependencies;
    }
}
