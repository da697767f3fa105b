using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits short overloads, as extension methods of the interface, so that test doubles have them and receive the request.</summary>
internal static class OverloadEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Extension methods that take the required members of a request as parameters.</summary>
        /// <remarks>
        /// Each method creates a request and calls the method of <see cref="{{service.Interface}}"/> with the same name, which throws the
        /// exceptions listed there. To set other members of the request, create the request yourself.
        /// </remarks>
        public static class {{service.OverloadsClass}}
        {
            {{Code.Blocks(
                from operation in service.Operations
                where operation.Overload is not null
                select Method(service, operation, operation.Overload!))}}
        }
        """);

    private static string Method(ServiceSymbol service, OperationSymbol operation, OverloadSymbol overload) => Code.Text($"""
        {Code.Comment(operation.Documentation)}
        {Parameters(overload, "call, including its retries")}
        {Code.Comment(operation.Returns)}
        /// <seealso cref="{service.Interface}.{operation.Method}"/>
        {Code.Obsolete(operation.Obsolete)}
        {Declaration(service, $"Task<{operation.Response}> {operation.Method}", overload)}
            {Layout.Signature($"client.{operation.Method}", [Request(operation, overload), "cancellationToken"], ";", depth: 2)}
        """);

    /// <summary>Emits the documentation of the parameters.</summary>
    /// <param name="overload">The overload.</param>
    /// <param name="work">A word for the work that the cancellation token cancels.</param>
    public static string Parameters(OverloadSymbol overload, string work) => Code.Text($"""
        /// <param name="client">The client.</param>
        {overload.Parameters.Select(parameter => Code.Comment(parameter.Documentation))}
        /// <param name="cancellationToken">A token to cancel the {work}.</param>
        """);

    public static string Declaration(ServiceSymbol service, string method, OverloadSymbol overload) => Layout.Signature(
        $"public static {method}",
        [
            $"this {service.Interface} client",
            .. overload.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"),
            "CancellationToken cancellationToken = default",
        ],
        " =>",
        depth: 1);

    /// <summary>Emits the expression that creates the request.</summary>
    public static string Request(OperationSymbol operation, OverloadSymbol overload) =>
        $"new {operation.Request} {{ {string.Join(", ", overload.Parameters.Select(Assignment))} }}";

    private static string Assignment(ParameterSymbol parameter) => $"{parameter.Property} = {parameter.Name}";
}
