using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>The static descriptors of the operations.</summary>
internal static class OperationsEmitter
{
    public static SourceFile Emit(ServiceSymbol service) => SourceFile.Create($"Internal/{service.OperationsClass}.g.cs", service.Namespace, writer =>
    {
        writer.Write($"""
            /// <summary>The operations of {service.Title}, as the model describes them.</summary>
            /// <remarks>A descriptor is made when it is asked for first, so that a start pays for the operations that it calls and no others.</remarks>
            """);
        writer.Block($"internal static class {service.OperationsClass}", body =>
        {
            body.Write(service.Operations.Select(operation => $"private static {TypeOf(operation)}? {FieldOf(operation)};"));
            body.Write("");
            body.Write($$"""
                /// <summary>All operations, in alphabetical order.</summary>
                public static IEnumerable<OperationDescriptor> All =>
                [
                {{string.Join('\n', service.Operations.Select(operation => $"    {operation.Name},"))}}
                ];

                """);
            body.Separated(service.Operations, (each, operation) => EmitOperation(each, service, operation));
        });
    }, [service.ModelNamespace]);

    private static void EmitOperation(CodeWriter writer, ServiceSymbol service, OperationSymbol operation) => writer.Write($"""
        public static {TypeOf(operation)} {operation.Name} => {FieldOf(operation)} ??= new(
            "{operation.Name}",
            "{service.TargetPrefix}.{operation.Name}",
            OperationAuth.{operation.Auth},
            [
        {string.Join('\n', operation.Errors.Select(error => $"        \"{error.Type}\","))}
            ]);
        """);

    private static string TypeOf(OperationSymbol operation) => $"OperationDescriptor<{operation.Request}, {operation.Response}>";

    private static string FieldOf(OperationSymbol operation) => $"_{char.ToLowerInvariant(operation.Name[0])}{operation.Name[1..]}";
}
