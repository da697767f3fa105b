namespace CognitoClient.CodeGen.Symbols;

/// <summary>A C# type with the calls of the runtime that read and write it.</summary>
internal sealed record TypeReference
{
    /// <summary>The type, not nullable.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>The call on a reader that stands on a value, such as <c>ReadString()</c>.</summary>
    public required string ReadCall { get; init; }

    /// <summary>A delegate that reads a value.</summary>
    public required string Reader { get; init; }

    /// <summary>A delegate that writes a value.</summary>
    public required string Writer { get; init; }

    /// <summary>
    /// The runtime's writer of a list or map of such values; null where there is none, and it takes the <see cref="Writer"/>.
    /// </summary>
    public string? ItemsWriter { get; init; }

    /// <summary>
    /// The statement that writes a member: {0} its name as a UTF-8 literal, {1} the value, {2} the value with null carried on (<c>X?</c>).
    /// </summary>
    public required string WriteMember { get; init; }

    /// <summary>As <see cref="WriteMember"/>, for a member that must have a value.</summary>
    public required string WriteRequired { get; init; }

    public TypeKind Kind { get; init; } = TypeKind.Scalar;

    /// <summary>
    /// The runtime's type that holds such a value in a record and compares it by content; null where the value does that itself.
    /// </summary>
    public string? Holder { get; init; }
}

internal enum TypeKind
{
    Scalar,
    Document,
    Shape,
    List,
    Map,
}
