using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>The interface, the client's generated half and the service's description.</summary>
internal static class ClientEmitter
{
    public static SourceFile EmitInterface(ServiceSymbol service) => SourceFile.Create($"Client/{service.Interface}.g.cs", service.Namespace, writer =>
    {
        writer.Write($$"""
            /// <summary>{{service.Title}} (API version {{service.ApiVersion}}): one method per operation.</summary>
            /// <remarks>
            /// Besides the errors listed with each method, every call can throw <see cref="{{service.BaseException}}"/> for an error that the model
            /// does not list, <see cref="CognitoTransportException"/> when no answer came, <see cref="CognitoResponseException"/> when the answer could
            /// not be read, <see cref="ArgumentException"/> before anything is sent, and <see cref="OperationCanceledException"/> for the caller's own token.
            /// A newer version may add members: derive test doubles from a mocking library rather than by hand.
            /// </remarks>
            """);
        writer.Block($"public interface {service.Interface}", body => body.Separated(service.Operations, EmitDeclaration));
    }, [service.ModelNamespace]);

    public static SourceFile EmitClient(ServiceSymbol service) => SourceFile.Create($"Client/{service.Client}.g.cs", service.Namespace, writer =>
        writer
            .Write($"/// <summary>A client of {service.Title}: thread-safe, made to be shared.</summary>")
            .Block($"public sealed partial class {service.Client} : {service.Interface}", body => body.Separated(service.Operations, (methods, operation) => EmitMethod(methods, service, operation))), [service.ModelNamespace]);

    public static SourceFile EmitDescription(ServiceSymbol service) => SourceFile.Create($"Internal/{service.Name}Service.g.cs", service.Namespace, writer =>
    {
        writer.Write("/// <summary>What the runtime must know of the service.</summary>");
        writer.Block($"internal static class {service.Name}Service", body =>
        {
            body.Write($$"""
                public static ServiceDescription Description { get; } = new()
                {
                    Name = "{{service.Name}}",
                    ApiVersion = "{{service.ApiVersion}}",
                    SigningName = "{{service.SigningName}}",
                    CreateException = CreateException,
                };

                """);
            body.Block($"private static {service.BaseException} CreateException(ServiceError error) => error.Code switch", arms => arms
                .Write(service.Errors.Select(error => $"\"{error.Name}\" => {(error.Members.Count > 0 ? $"{error.Name}.Read(error)" : $"new {error.Name}(error)")},"))
                .Write($"_ => new {service.BaseException}(error),"), "};");
        });
    }, [service.ModelNamespace]);

    private static void EmitDeclaration(CodeWriter writer, OperationSymbol operation)
    {
        writer.WriteDocumentation(operation.Documentation);
        writer.Write(operation.Errors.Select(error => $"/// <exception cref=\"{error.Type}\">{error.Documentation}</exception>"));
        if (operation.Obsolete is { } reason)
        {
            writer.Write($"""[Obsolete("{reason}")]""");
        }

        writer.Write($"Task<{operation.Response}> {operation.Method}({operation.Request} request, CancellationToken cancellationToken = default);");
    }

    private static void EmitMethod(CodeWriter writer, ServiceSymbol service, OperationSymbol operation) => writer.Write($"""
        /// <inheritdoc/>
        public Task<{operation.Response}> {operation.Method}({operation.Request} request, CancellationToken cancellationToken = default) =>
            _invoker.InvokeAsync({service.OperationsClass}.{operation.Name}, request, cancellationToken);
        """);
}
