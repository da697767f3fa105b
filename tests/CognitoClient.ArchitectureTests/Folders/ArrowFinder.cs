using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>Finds which folders of a project use which, by what the code means and not by its usings.</summary>
/// <remarks>
/// A type of a parent namespace counts, which needs no using, and so does a type that is never named: that of a variable, of an extension
/// method or of a conversion. The parts of a partial type are one type, wherever they stand.
/// </remarks>
internal static class ArrowFinder
{
    /// <summary>Finds all arrows, each with the first place that uses the type.</summary>
    /// <param name="sources">The sources of a project.</param>
    /// <exception cref="InvalidOperationException">A name cannot be resolved, so arrows would be missing.</exception>
    public static IReadOnlyList<Arrow> Find(SourceTree sources)
    {
        var unresolved = new ConcurrentBag<string>();
        var arrows = sources.Trees.AsParallel().SelectMany(tree => Find(sources, tree, unresolved)).ToList();
        if (!unresolved.IsEmpty)
        {
            throw new InvalidOperationException($"Unresolved:\n{string.Join('\n', unresolved.Order(StringComparer.Ordinal))}");
        }

        return
        [
            .. arrows
                .GroupBy(arrow => (arrow.From, arrow.To, arrow.Type))
                .Select(same => same.MinBy(arrow => arrow.Place, StringComparer.Ordinal)!)
                .OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal),
        ];
    }

    private static List<Arrow> Find(SourceTree sources, SyntaxTree tree, ConcurrentBag<string> unresolved)
    {
        var from = sources.FolderOf(tree);
        var arrows = new List<Arrow>();
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
                    arrows.AddRange(folders.Select(to => new Arrow(from, to, type.Name, sources.PlaceOf(node))));
                }
            }
        }

        return arrows;
    }
}
