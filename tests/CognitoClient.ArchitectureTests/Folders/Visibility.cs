using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>
/// Verifies that public and internal types are in separate folders. The path of a folder for internal types contains <c>Internal</c>.
/// </summary>
internal static class Visibility
{
    public static IEnumerable<string> FindViolations(SourceTree sources)
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
