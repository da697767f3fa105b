namespace CognitoClient.CodeGen.Symbols;

/// <summary>A C# type, with the calls that read and write it.</summary>
internal sealed record TypeReference
{
    /// <summary>The name of the type, without a question mark for nullable types.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>The call that reads a value, such as <c>ReadString()</c>.</summary>
    public required string ReadCall { get; init; }

    /// <summary>A delegate that reads a value.</summary>
    public required string Reader { get; init; }

    /// <summary>A delegate that writes a value.</summary>
    public required string Writer { get; init; }

    /// <summary>
    /// The method that writes a list or map of such values, or null if there is only a general method with a <see cref="Writer"/>.
    /// </summary>
    public string? ItemsWriter { get; init; }

    /// <summary>
    /// The statement that writes a member: {0} is the name as a UTF-8 literal, {1} the value, {2} the value with a null check (<c>X?</c>).
    /// </summary>
    public required string WriteMember { get; init; }

    /// <summary>The statement that writes a required member, with the placeholders of <see cref="WriteMember"/>.</summary>
    public required string WriteRequired { get; init; }

    public TypeKind Kind { get; init; } = TypeKind.Scalar;

    /// <summary>
    /// The type of the backing field that compares such a value by content, or null if the value itself does.
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
