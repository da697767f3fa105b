namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>Names from the model, for theories: a failure then names the operation or the shape.</summary>
public static class ModelData
{
    private static WireModel Model => WireModel.Instance;

    public static TheoryData<string> Operations => [.. Model.Operations.Select(operation => operation.Name)];

    public static TheoryData<string> UnsignedOperations => [.. OperationsWith(WireAuth.Unsigned)];

    public static TheoryData<string> SignedOperations => [.. OperationsWith(WireAuth.Signed), .. OperationsWith(WireAuth.Optional)];

    public static TheoryData<string> PagedOperations =>
        [.. Model.Operations.Where(operation => operation.Paging is not null).Select(operation => operation.Name)];

    public static TheoryData<string> Errors => [.. Model.Errors.Select(error => error.Name)];

    public static TheoryData<string> Structures => [.. Model.Structures.Select(structure => structure.Name)];

    /// <summary>The structures that answers hold, at whatever depth.</summary>
    public static TheoryData<string> ReceivedStructures =>
        [.. Model.Structures.Where(structure => Model.Received.Contains(structure.Name)).Select(structure => structure.Name)];

    public static TheoryData<string> Enums => [.. Model.Enums.Select(shape => shape.Name)];

    private static IEnumerable<string> OperationsWith(WireAuth auth) =>
        Model.Operations.Where(operation => operation.Auth == auth).Select(operation => operation.Name);
}
