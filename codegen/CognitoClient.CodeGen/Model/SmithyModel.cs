using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>A merged Smithy model, with all shapes by ID.</summary>
internal sealed class SmithyModel(IReadOnlyDictionary<ShapeId, Shape> shapes)
{
    /// <summary>False if shapes are missing, because they could not be read or are not in the model.</summary>
    public bool IsComplete { get; init; } = true;

    public IEnumerable<Shape> Shapes => shapes.Values.OrderBy(shape => shape.Id);

    /// <summary>The only service of the model.</summary>
    public ServiceShape Service => Shapes.OfType<ServiceShape>().ToList() switch
    {
        [var only] => only,
        [] => throw new CodeGenException(["The model has no service."]),
        var several => throw new CodeGenException(
            [.. several.Select(service => $"{service.Id}: the model has several services, and the generator supports only one.")]),
    };

    public Shape Get(ShapeId id) => shapes.TryGetValue(id, out var shape) ? shape : throw new CodeGenException([$"{id}: no such shape."]);

    public T Get<T>(ShapeId id)
        where T : Shape => Get(id) as T
            ?? throw new CodeGenException([$"{id}: expected a {typeof(T).Name}, found a {Get(id).GetType().Name}."]);

    /// <summary>Returns true if the member or its target has the trait.</summary>
    public bool Has(MemberShape member, string trait) => member.Traits.Has(trait) || Get(member.Target).Traits.Has(trait);
}
