using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>A merged Smithy model: every shape by its id.</summary>
internal sealed class SmithyModel(IReadOnlyDictionary<ShapeId, Shape> shapes)
{
    public IEnumerable<Shape> Shapes => shapes.Values.OrderBy(shape => shape.Id);

    /// <summary>The one service of the model.</summary>
    public ServiceShape Service => Shapes.OfType<ServiceShape>().ToList() switch
    {
        [var only] => only,
        [] => throw new CodeGenException(["The model has no service."]),
        var several => throw new CodeGenException(
            [.. several.Select(service => $"{service.Id}: one of several services; the generator takes one.")]),
    };

    public Shape Get(ShapeId id) => shapes.TryGetValue(id, out var shape) ? shape : throw new CodeGenException([$"{id}: no such shape."]);

    public T Get<T>(ShapeId id)
        where T : Shape => Get(id) as T
            ?? throw new CodeGenException([$"{id}: expected a {typeof(T).Name}, found a {Get(id).GetType().Name}."]);

    /// <summary>Whether the trait stands on the member or on what the member is.</summary>
    public bool Has(MemberShape member, string trait) => member.Traits.Has(trait) || Get(member.Target).Traits.Has(trait);
}
