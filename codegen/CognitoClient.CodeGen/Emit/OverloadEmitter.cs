using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Short overloads, as extension methods of the interface: test doubles of it get them, too, and see the request.</summary>
internal static class OverloadEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Extension methods that take the required members of a request as parameters.</summary>
        /// <remarks>
        /// Each method creates the request and calls the method of <see cref="{{service.Interface}}"/> with the same name. Create the
        /// request yourself to set its other members.
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
        {Parameters(overload)}
        /// <returns>The response.</returns>
        /// <seealso cref="{service.Interface}.{operation.Method}"/>
        {Code.Obsolete(operation.Obsolete)}
        {Declaration(service, $"Task<{operation.Response}> {operation.Method}", overload)}
            {Layout.Signature($"client.{operation.Method}", [Request(operation, overload), "cancellationToken"], ";", depth: 2)}
        """);

    /// <summary>The documentation of the parameters.</summary>
    public static string Parameters(OverloadSymbol overload) => Code.Text($"""
        /// <param name="client">The client.</param>
        {overload.Parameters.Select(parameter => Code.Comment(parameter.Documentation))}
        /// <param name="cancellationToken">Cancels the call.</param>
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

    /// <summary>The expression that creates the request.</summary>
    public static string Request(OperationSymbol operation, OverloadSymbol overload) =>
        $"new {operation.Request} {{ {string.Join(", ", overload.Parameters.Select(Assignment))} }}";

    private static string Assignment(ParameterSymbol parameter) => $"{parameter.Property} = {parameter.Name}";
}
