using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Determines which shapes are used in requests, and which in responses and errors.</summary>
internal sealed class ShapeUsage
{
    private readonly SmithyModel _model;
    private readonly HashSet<ShapeId> _inputs;
    private readonly HashSet<ShapeId> _sent = [];
    private readonly HashSet<ShapeId> _received = [];

    public ShapeUsage(SmithyModel model, IReadOnlyList<OperationShape> operations, IReadOnlyList<ShapeId> errors)
    {
        _model = model;
        _inputs = [.. operations.Select(operation => operation.Input)];
        foreach (var operation in operations)
        {
            Visit(operation.Input, _sent);
            Visit(operation.Output, _received);
        }

        foreach (var error in errors)
        {
            Visit(error, _received);
        }
    }

    /// <summary>The shapes that the operations of the service use.</summary>
    public IEnumerable<ShapeId> All => _sent.Union(_received);

    /// <summary>Returns true if the shape is the input of an operation.</summary>
    public bool IsInput(ShapeId id) => _inputs.Contains(id);

    public bool IsSent(ShapeId id) => _sent.Contains(id);

    public bool IsReceived(ShapeId id) => _received.Contains(id);

    private void Visit(ShapeId id, HashSet<ShapeId> seen)
    {
        if (!seen.Add(id))
        {
            return;
        }

        foreach (var target in Targets(_model.Get(id)))
        {
            Visit(target, seen);
        }
    }

    private static IEnumerable<ShapeId> Targets(Shape shape) => shape switch
    {
        StructureShape structure => structure.Members.Select(member => member.Target),
        UnionShape union => union.Members.Select(member => member.Target),
        ListShape list => [list.Member.Target],
        MapShape map => [map.Key.Target, map.Value.Target],
        _ => [],
    };
}
