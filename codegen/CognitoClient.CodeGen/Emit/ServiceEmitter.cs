using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>All files of a service.</summary>
internal static class ServiceEmitter
{
    public static IReadOnlyList<SourceFile> Emit(ServiceSymbol service) =>
    [
        ClientEmitter.EmitInterface(service),
        ClientEmitter.EmitClient(service),
        ClientEmitter.EmitDescription(service),
        OperationsEmitter.Emit(service),
        PaginatorEmitter.Emit(service),
        .. service.Records.Select(record => RecordEmitter.Emit(service, record)),
        .. service.Unions.Select(union => UnionEmitter.Emit(service, union)),
        .. service.Enums.Select(type => EnumEmitter.Emit(service, type)),
        .. service.Errors.Select(error => ErrorEmitter.Emit(service, error)),
    ];
}
