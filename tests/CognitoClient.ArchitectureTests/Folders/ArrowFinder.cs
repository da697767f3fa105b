using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>Finds which folders of a project use which, by what the code means and not by its usings.</summary>
/// <remarks>
/// A name is resolved to its symbol and that to its type, so a type of a parent namespace counts, which needs no using, and so does a type that is
/// never named: that of a variable, an extension method's, a conversion's. Documentation may point anywhere.
/// </remarks>
internal sealed class ArrowFinder(SourceTree sources)
{
    private readonly Dictionary<(string From, string To, string Type), Arrow> _arrows = [];

    public static IReadOnlyList<Arrow> Find(SourceTree sources)
    {
        var finder = new ArrowFinder(sources);
        foreach (var tree in sources.Compilation.SyntaxTrees)
        {
            finder.Visit(tree);
        }

        return [.. finder._arrows.Values.OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal)];
    }

    private void Visit(SyntaxTree tree)
    {
        if (sources.FolderOf(tree) is not { } folder)
        {
            return;
        }

        var model = sources.Compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            foreach (var type in TypesOf(node, model))
            {
                Add(folder, type, node);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(SyntaxNode node, SemanticModel model)
    {
        if (node is ExpressionSyntax or ConstructorInitializerSyntax or AttributeSyntax or PrimaryConstructorBaseTypeSyntax)
        {
            var symbol = model.GetSymbolInfo(node);
            foreach (var found in symbol.Symbol is { } one ? [one] : symbol.CandidateSymbols)
            {
                foreach (var type in TypesOf(found))
                {
                    yield return type;
                }
            }
        }

        if (node is ExpressionSyntax)
        {
            var info = model.GetTypeInfo(node);
            foreach (var type in TypesOf(info.Type).Concat(TypesOf(info.ConvertedType)))
            {
                yield return type;
            }

            foreach (var type in TypesOf(model.GetConversion(node).MethodSymbol))
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol => [],
        INamedTypeSymbol type => type.TypeArguments.SelectMany(TypesOf).Append(type.OriginalDefinition),
        IArrayTypeSymbol array => TypesOf(array.ElementType),
        IPointerTypeSymbol pointer => TypesOf(pointer.PointedAtType),
        ITypeSymbol => [],
        IMethodSymbol method => TypesOf((method.ReducedFrom ?? method).ContainingType).Concat(method.TypeArguments.SelectMany(TypesOf)),
        _ => TypesOf(symbol.ContainingType),
    };

    private void Add(string from, INamedTypeSymbol type, SyntaxNode node)
    {
        // A nested type stands where its outermost one does; a type's own parts are one thing, wherever they stand.
        var outermost = type;
        while (outermost.ContainingType is { } outer)
        {
            outermost = outer;
        }

        var folders = sources.FoldersOf(outermost).ToList();
        if (folders.Count == 0 || folders.Contains(from))
        {
            return;
        }

        foreach (var to in folders)
        {
            var key = (from, to, outermost.Name);
            if (!_arrows.ContainsKey(key))
            {
                var place = node.GetLocation().GetLineSpan();
                _arrows.Add(key, new(from, to, outermost.Name, $"{Path.GetFileName(place.Path)}:{place.StartLinePosition.Line + 1}"));
            }
        }
    }
}
