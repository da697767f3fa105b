using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the generated part of the client: one method per operation.</summary>
internal static class ClientEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        public sealed partial class {{service.Client}} : {{service.Interface}}
        {
            {{Code.Blocks(service.Operations.Select(operation => Method(service, operation)))}}
        }
        """);

    private static string Method(ServiceSymbol service, OperationSymbol operation) => Code.Text($"""
        /// <inheritdoc/>
        {Layout.Signature($"public Task<{operation.Response}> {operation.Method}", operation.Parameters, " =>", depth: 1)}
            _invoker.InvokeAsync({service.OperationsClass}.{operation.Name}, request, cancellationToken);
        """);
}
