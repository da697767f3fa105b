namespace CognitoClient.CodeGen.Model;

/// <summary>A shape of the model, with its traits.</summary>
internal abstract record Shape(ShapeId Id, TraitMap Traits)
{
    /// <summary>The members, including those of lists and maps.</summary>
    public IReadOnlyList<MemberShape> AllMembers => this switch
    {
        StructureShape structure => structure.Members,
        UnionShape union => union.Members,
        EnumShape strings => strings.Members,
        IntEnumShape integers => integers.Members,
        ListShape list => [list.Member],
        MapShape map => [map.Key, map.Value],
        _ => [],
    };
}

internal enum SimpleType
{
    String,
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    Blob,
    Document,
    Timestamp,
}

internal sealed record SimpleShape(ShapeId Id, TraitMap Traits, SimpleType Type) : Shape(Id, Traits);

internal sealed record ListShape(ShapeId Id, TraitMap Traits, MemberShape Member) : Shape(Id, Traits);

internal sealed record MapShape(ShapeId Id, TraitMap Traits, MemberShape Key, MemberShape Value) : Shape(Id, Traits);

internal sealed record StructureShape(ShapeId Id, TraitMap Traits, IReadOnlyList<MemberShape> Members) : Shape(Id, Traits);

internal sealed record UnionShape(ShapeId Id, TraitMap Traits, IReadOnlyList<MemberShape> Members) : Shape(Id, Traits);

/// <summary>An enumeration of strings.</summary>
internal sealed record EnumShape(ShapeId Id, TraitMap Traits, IReadOnlyList<MemberShape> Members) : Shape(Id, Traits);

internal sealed record IntEnumShape(ShapeId Id, TraitMap Traits, IReadOnlyList<MemberShape> Members) : Shape(Id, Traits);

internal sealed record OperationShape(
    ShapeId Id, TraitMap Traits, ShapeId Input, ShapeId Output, IReadOnlyList<ShapeId> Errors)
    : Shape(Id, Traits);

internal sealed record ServiceShape(
    ShapeId Id, TraitMap Traits, string Version, IReadOnlyList<ShapeId> Operations, IReadOnlyList<ShapeId> Errors)
    : Shape(Id, Traits);

/// <summary>A member of an aggregate shape.</summary>
internal sealed record MemberShape(ShapeId Id, ShapeId Target, TraitMap Traits)
{
    public string Name => Id.Member!;
}
