namespace CognitoClient.CodeGen.Model;

/// <summary>Finds references to shapes that are missing or of the wrong type.</summary>
internal static class References
{
    public static IEnumerable<(ShapeId Target, string Fault)> Missing(IReadOnlyDictionary<ShapeId, Shape> shapes)
    {
        foreach (var (subject, target, type) in shapes.Values.OrderBy(shape => shape.Id).SelectMany(Of))
        {
            if (!shapes.TryGetValue(target, out var shape))
            {
                yield return (target, $"{subject} {target} is not in the model.");
            }
            else if (!type.IsInstanceOfType(shape))
            {
                yield return (target, $"{subject} {target} has the wrong type.");
            }
            else if (type == typeof(Shape) && shape is OperationShape or ServiceShape)
            {
                yield return (target, $"{subject} {target} cannot be the type of a member.");
            }
        }
    }

    /// <summary>Returns the faults of lists and maps that contain themselves without a structure or union in between.</summary>
    public static IEnumerable<string> Recursions(IReadOnlyDictionary<ShapeId, Shape> shapes) =>
        from shape in shapes.Values.OrderBy(shape => shape.Id)
        where shape is ListShape or MapShape && Contains(shapes, shape, shape.Id, [])
        select $"{shape.Id}: the list or map contains itself.";

    private static bool Contains(IReadOnlyDictionary<ShapeId, Shape> shapes, Shape shape, ShapeId wanted, HashSet<ShapeId> seen) =>
        shape is ListShape or MapShape && seen.Add(shape.Id) && shape.AllMembers.Any(member =>
            member.Target == wanted
            || (shapes.TryGetValue(member.Target, out var target) && Contains(shapes, target, wanted, seen)));

    private static IEnumerable<(string Subject, ShapeId Target, Type Type)> Of(Shape shape) => shape switch
    {
        OperationShape operation =>
        [
            ($"{shape.Id}: its input", operation.Input, typeof(StructureShape)),
            ($"{shape.Id}: its output", operation.Output, typeof(StructureShape)),
            .. Errors(shape, operation.Errors),
        ],
        ServiceShape service =>
        [
            .. service.Operations.Select(id => ($"{shape.Id}: its operation", id, typeof(OperationShape))),
            .. Errors(shape, service.Errors),
        ],
        _ => shape.AllMembers.Select(member => ($"{member.Id}: its target", member.Target, typeof(Shape))),
    };

    private static IEnumerable<(string Subject, ShapeId Target, Type Type)> Errors(Shape shape, IEnumerable<ShapeId> errors) =>
        errors.Select(id => ($"{shape.Id}: its error", id, typeof(StructureShape)));
}
