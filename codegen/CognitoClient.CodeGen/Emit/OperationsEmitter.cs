using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the descriptors of the operations.</summary>
internal static class OperationsEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Contains the descriptors of the operations of {{service.Title}}.</summary>
        /// <remarks>Each descriptor is created on first use, so that unused operations cost nothing.</remarks>
        internal static class {{service.OperationsClass}}
        {
            /// <summary>All operations, in alphabetical order.</summary>
            public static IEnumerable<OperationDescriptor> All =>
            [
                {{service.Operations.Select(operation => $"{operation.Name},")}}
            ];

            {{Code.Blocks(service.Operations.Select(operation => Descriptor(service, operation)))}}
        }
        """);

    private static string Descriptor(ServiceSymbol service, OperationSymbol operation) => Code.Text($"""
        public static OperationDescriptor<{operation.Request}, {operation.Response}>
            {operation.Name} => field ??= new(
                "{operation.Name}",
                "{service.TargetPrefix}.{operation.Name}",
                OperationAuth.{operation.Auth},
                {Layout.Collection([.. operation.Errors.Select(error => $"\"{error.Code}\"")], depth: 3, end: ");")}
        """);
}
