namespace CognitoClient.CodeGen.Model;

/// <summary>The predefined shapes of Smithy.</summary>
internal static class Prelude
{
    public static ShapeId Unit { get; } = ShapeId.Parse("smithy.api#Unit");

    public static IEnumerable<Shape> Shapes => Enum.GetValues<SimpleType>()
        .Select(Shape (type) => new SimpleShape(new ShapeId("smithy.api", type.ToString()), TraitMap.Empty, type))
        .Append(new StructureShape(Unit, TraitMap.Empty, []));
}
