using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>
/// Public types and internal ones stand in folders of their own; internal folders have a part <c>Internal</c> in their path.
/// </summary>
internal static class Visibility
{
    public static IEnumerable<string> FindOffences(SourceTree sources)
    {
        foreach (var tree in sources.Trees)
        {
            var folder = sources.FolderOf(tree);
            var isInternalFolder = folder.Split('/').Contains("Internal");
            var model = sources.Compilation.GetSemanticModel(tree);
            var declarations = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
            foreach (var declaration in declarations)
            {
                var type = (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!;
                if (isInternalFolder == (type.DeclaredAccessibility == Accessibility.Public))
                {
                    var access = isInternalFolder ? "Public" : "Internal";
                    yield return $"{access} type in {folder}: {type.Name} in {sources.PlaceOf(declaration)}";
                }
            }
        }
    }
}
