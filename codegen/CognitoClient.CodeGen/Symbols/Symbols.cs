namespace CognitoClient.CodeGen.Symbols;

/// <summary>Everything that the emitters print, decided.</summary>
internal sealed record ServiceSymbol
{
    /// <summary>
    /// The service's name in C#, such as <c>CognitoIdentityProvider</c>; the interface, client and base exception are called after it.
    /// </summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }
    public required string ModelNamespace { get; init; }
    public required string BaseException { get; init; }
    public required string Title { get; init; }
    public required string ApiVersion { get; init; }
    public required string TargetPrefix { get; init; }
    public required string SigningName { get; init; }
    public required IReadOnlyList<OperationSymbol> Operations { get; init; }
    public required IReadOnlyList<RecordSymbol> Records { get; init; }
    public required IReadOnlyList<UnionSymbol> Unions { get; init; }
    public required IReadOnlyList<EnumSymbol> Enums { get; init; }
    public required IReadOnlyList<ErrorSymbol> Errors { get; init; }

    public string Interface => $"I{Name}Client";
    public string Client => $"{Name}Client";
    public string PaginatorsClass => $"{Name}Paginators";
    public string OverloadsClass => $"{Name}Overloads";
    public string DescriptionClass => $"{Name}Service";

    /// <summary>The class of the operations' static descriptors.</summary>
    public string OperationsClass => $"{Name}Operations";

    /// <summary>The names of methods and types whose use the compiler warns of.</summary>
    public IEnumerable<string> ObsoleteNames =>
    [
        .. Operations.Where(operation => operation.Obsolete is not null).Select(operation => operation.Method),
        .. Records.Where(record => record.Obsolete is not null).Select(record => record.Name),
    ];
}

internal sealed record OperationSymbol
{
    public required string Name { get; init; }
    public required string Request { get; init; }
    public required string Response { get; init; }

    /// <summary>A member of the runtime's <c>OperationAuth</c>.</summary>
    public required string Auth { get; init; }

    public required IReadOnlyList<string> Documentation { get; init; }
    public required IReadOnlyList<OperationErrorSymbol> Errors { get; init; }

    /// <summary>The reason for which it is deprecated, as a C# literal; null if it is not.</summary>
    public string? Obsolete { get; init; }

    public PaginatorSymbol? Paginator { get; init; }

    /// <summary>The overload without a request; null where it has none.</summary>
    public OverloadSymbol? Overload { get; init; }

    public string Method => $"{Name}Async";

    /// <summary>The parameters of its method.</summary>
    public IReadOnlyList<string> Parameters => [$"{Request} request", "CancellationToken cancellationToken = default"];
}

/// <summary>An error as an operation lists it.</summary>
/// <param name="Code">The service's name for it.</param>
/// <param name="Documentation">When the operation throws it.</param>
internal sealed record OperationErrorSymbol(string Code, IReadOnlyList<string> Documentation);

/// <summary>The overload of an operation's method that takes members in place of a request.</summary>
internal sealed record OverloadSymbol(IReadOnlyList<ParameterSymbol> Parameters);

/// <summary>A member of a request as a parameter.</summary>
internal sealed record ParameterSymbol(string Type, string Name, string Property, IReadOnlyList<string> Documentation);

internal sealed record PaginatorSymbol
{
    public required string PagesMethod { get; init; }
    public required string ItemsMethod { get; init; }
    public required string InputToken { get; init; }

    /// <summary>The path of properties to the next page's token in a response.</summary>
    public required string OutputToken { get; init; }

    public required string Items { get; init; }
    public required string ItemType { get; init; }
}

/// <summary>A structure.</summary>
internal sealed record RecordSymbol
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public required IReadOnlyList<MemberSymbol> Members { get; init; }
    public string? Obsolete { get; init; }
}

internal sealed record UnionSymbol
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public required IReadOnlyList<MemberSymbol> Members { get; init; }
}

internal sealed record EnumSymbol
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public required IReadOnlyList<EnumValueSymbol> Values { get; init; }

    /// <summary>The values are integers, not strings.</summary>
    public required bool IsInteger { get; init; }
}

internal sealed record EnumValueSymbol(string Property, string Literal, IReadOnlyList<string> Documentation);

/// <summary>A modelled error.</summary>
internal sealed record ErrorSymbol
{
    public required string Name { get; init; }

    /// <summary>The service's name for it.</summary>
    public required string Code { get; init; }

    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The members beyond the message.</summary>
    public required IReadOnlyList<MemberSymbol> Members { get; init; }
}

internal sealed record MemberSymbol
{
    /// <summary>The name in JSON.</summary>
    public required string WireName { get; init; }

    public required string Property { get; init; }

    /// <summary>The name of a local variable or parameter for it.</summary>
    public required string Local { get; init; }

    public required TypeReference Type { get; init; }
    public required bool Nullable { get; init; }

    /// <summary>The property has the <c>required</c> modifier.</summary>
    public required bool Required { get; init; }

    /// <summary>An expression for a property that starts out as something else than null; null where it has none.</summary>
    public string? Initializer { get; init; }

    /// <summary>The field behind the property; null where the compiler's own will do.</summary>
    public FieldSymbol? Field { get; init; }

    /// <summary>The assignment that a reader makes of the local variable, which is null when the member was absent.</summary>
    public required string Assignment { get; init; }

    /// <summary>The expression of the value to print; null when the member was absent.</summary>
    public required string Printed { get; init; }

    /// <summary>The statement that writes the member.</summary>
    public required string Write { get; init; }

    public required bool Redacted { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public string? Obsolete { get; init; }

    public string PropertyType => Nullable ? $"{Type.Name}?" : Type.Name;
}

/// <summary>A field that a property reads and writes, because it compares by content or remembers that the member was absent.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Get">What the property returns.</param>
/// <param name="Set">What the property assigns to the field.</param>
internal sealed record FieldSymbol(string Name, string Type, string Get, string Set)
{
    /// <summary>A reader assigns to the field directly, so that it cannot be read-only.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>The field's initial value; null for its type's default.</summary>
    public string? Initializer { get; init; }
}
