using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits all files of a service.</summary>
internal static class ServiceEmitter
{
    public static IReadOnlyList<SourceFile> Emit(ServiceSymbol service) =>
    [
        SourceFile.OfClient(service, $"Client/{service.Interface}.g.cs", InterfaceEmitter.Emit(service)),
        SourceFile.OfClient(service, $"Client/{service.Client}.g.cs", ClientEmitter.Emit(service)),
        SourceFile.OfClient(service, $"Client/{service.PaginatorsClass}.g.cs", PaginatorEmitter.Emit(service)),
        .. service.Operations.Any(operation => operation.Overload is not null)
            ? [SourceFile.OfClient(service, $"Client/{service.OverloadsClass}.g.cs", OverloadEmitter.Emit(service))]
            : Array.Empty<SourceFile>(),
        SourceFile.OfClient(service, $"Internal/{service.DescriptionClass}.g.cs", DescriptionEmitter.Emit(service)),
        SourceFile.OfClient(service, $"Internal/{service.OperationsClass}.g.cs", OperationsEmitter.Emit(service)),
        .. service.Records.Select(record => SourceFile.OfModel(service, $"Model/{record.Name}.g.cs", RecordEmitter.Emit(record))),
        .. service.Unions.Select(union => SourceFile.OfModel(service, $"Model/{union.Name}.g.cs", UnionEmitter.Emit(union))),
        .. service.Enums.Select(type => SourceFile.OfModel(service, $"Model/{type.Name}.g.cs", EnumEmitter.Emit(type))),
        .. service.Errors.Select(error => SourceFile.OfModel(service, $"Errors/{error.Name}.g.cs", ErrorEmitter.Emit(service, error))),
    ];
}
