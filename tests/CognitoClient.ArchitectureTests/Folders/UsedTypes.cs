using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>The types that a piece of syntax uses: those of its symbol, of its value, and of what the compiler calls for it.</summary>
internal sealed class UsedTypes(SemanticModel model)
{
    public IEnumerable<INamedTypeSymbol> In(SyntaxNode node) => node switch
    {
        _ when IsPart(node) => [],
        PredefinedTypeSyntax or NullableTypeSyntax or OmittedArraySizeExpressionSyntax or OmittedTypeArgumentSyntax => [],
        AwaitExpressionSyntax awaiting => [.. OfSymbol(model.GetAwaitExpressionInfo(awaiting).GetAwaiterMethod), .. OfValue(awaiting)],
        AssignmentExpressionSyntax assignment =>
            [.. OfDeconstruction(model.GetDeconstructionInfo(assignment)), .. OfExpression(assignment)],
        ExpressionSyntax { Parent.RawKind: (int)SyntaxKind.CollectionInitializerExpression } element =>
            [.. OfSymbols(model.GetCollectionInitializerSymbolInfo(element)), .. OfExpression(element)],
        LiteralExpressionSyntax literal => OfValue(literal),
        ExpressionSyntax expression => OfExpression(expression),
        ConstructorInitializerSyntax or AttributeSyntax or PrimaryConstructorBaseTypeSyntax => OfSymbols(model.GetSymbolInfo(node)),
        ForEachVariableStatementSyntax each =>
            [.. OfLoop(model.GetForEachStatementInfo(each)), .. OfDeconstruction(model.GetDeconstructionInfo(each))],
        CommonForEachStatementSyntax each => OfLoop(model.GetForEachStatementInfo(each)),
        _ => [],
    };

    // The whole says what the part would, and each look-up takes its time: an invocation has its method's symbol, an access its member's.
    private static bool IsPart(SyntaxNode node) => node.Parent switch
    {
        InvocationExpressionSyntax invocation => node == invocation.Expression && node is MemberAccessExpressionSyntax or SimpleNameSyntax,
        MemberAccessExpressionSyntax access => node == access.Name,
        QualifiedNameSyntax name => node == name.Right,
        NameColonSyntax { Parent: ArgumentSyntax } => true,
        _ => false,
    };

    private IEnumerable<INamedTypeSymbol> OfExpression(ExpressionSyntax expression) =>
        OfSymbols(model.GetSymbolInfo(expression)).Concat(OfValue(expression));

    private IEnumerable<INamedTypeSymbol> OfValue(ExpressionSyntax expression)
    {
        var info = model.GetTypeInfo(expression);
        return SymbolEqualityComparer.Default.Equals(info.Type, info.ConvertedType)
            ? OfSymbol(info.Type)
            : [.. OfSymbol(info.Type), .. OfSymbol(info.ConvertedType), .. OfSymbol(model.GetConversion(expression).MethodSymbol)];
    }

    private static IEnumerable<INamedTypeSymbol> OfSymbols(SymbolInfo info) =>
        info.Symbol is { } symbol ? OfSymbol(symbol) : info.CandidateSymbols.SelectMany(OfSymbol);

    private static IEnumerable<INamedTypeSymbol> OfLoop(ForEachStatementInfo loop) =>
        [.. OfSymbol(loop.GetEnumeratorMethod), .. OfSymbol(loop.ElementType), .. OfSymbol(loop.ElementConversion.MethodSymbol)];

    private static IEnumerable<INamedTypeSymbol> OfDeconstruction(DeconstructionInfo deconstruction) =>
        OfSymbol(deconstruction.Method).Concat(deconstruction.Nested.IsDefault ? [] : deconstruction.Nested.SelectMany(OfDeconstruction));

    private static IEnumerable<INamedTypeSymbol> OfSymbol(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol => [],
        INamedTypeSymbol { TypeArguments.IsEmpty: true } type => [type],
        INamedTypeSymbol { IsUnboundGenericType: true } type => [type.OriginalDefinition],
        INamedTypeSymbol type => type.TypeArguments.SelectMany(OfSymbol).Append(type.OriginalDefinition),
        IArrayTypeSymbol array => OfSymbol(array.ElementType),
        IPointerTypeSymbol pointer => OfSymbol(pointer.PointedAtType),
        ITypeSymbol => [],
        IMethodSymbol method => OfSymbol((method.ReducedFrom ?? method).ContainingType).Concat(method.TypeArguments.SelectMany(OfSymbol)),
        _ => OfSymbol(symbol.ContainingType),
    };
}
