namespace CognitoClient.CodeGen.Symbols;

/// <summary>All decisions about the generated code.</summary>
internal sealed record ServiceSymbol
{
    /// <summary>
    /// The name of the service in C#, such as <c>CognitoIdentityProvider</c>, from which the names of the interface and client are derived.
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

    /// <summary>The class with the descriptors of the operations.</summary>
    public string OperationsClass => $"{Name}Operations";

    /// <summary>The names of obsolete methods and types.</summary>
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

    /// <summary>A member of <c>OperationAuth</c>.</summary>
    public required string Auth { get; init; }

    /// <summary>The summary and the remarks.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The documentation of the method's parameters and return value.</summary>
    public required IReadOnlyList<string> Signature { get; init; }

    /// <summary>The documentation of the return value.</summary>
    public required IReadOnlyList<string> Returns { get; init; }

    /// <summary>The link to the reference of the service; empty if there is none.</summary>
    public required IReadOnlyList<string> Link { get; init; }

    public required IReadOnlyList<OperationErrorSymbol> Errors { get; init; }

    /// <summary>The reason for the deprecation, as a C# literal, or null if the operation is not deprecated.</summary>
    public string? Obsolete { get; init; }

    public PaginatorSymbol? Paginator { get; init; }

    /// <summary>The short overload, or null if there is none.</summary>
    public OverloadSymbol? Overload { get; init; }

    public string Method => $"{Name}Async";

    /// <summary>The parameters of the method.</summary>
    public IReadOnlyList<string> Parameters => [$"{Request} request", "CancellationToken cancellationToken = default"];
}

/// <summary>An error of an operation.</summary>
/// <param name="Code">The error code of the service.</param>
/// <param name="Documentation">The condition under which the operation returns it, as an <c>exception</c> element.</param>
internal sealed record OperationErrorSymbol(string Code, IReadOnlyList<string> Documentation);

/// <summary>An overload with parameters for members of the request.</summary>
internal sealed record OverloadSymbol(IReadOnlyList<ParameterSymbol> Parameters);

/// <summary>A parameter for a member of the request.</summary>
internal sealed record ParameterSymbol(string Type, string Name, string Property, IReadOnlyList<string> Documentation);

internal sealed record PaginatorSymbol
{
    public required string PagesMethod { get; init; }
    public required string ItemsMethod { get; init; }
    public required string InputToken { get; init; }

    /// <summary>The path of properties to the token of the next page.</summary>
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

    /// <summary>True for integer values; false for strings.</summary>
    public required bool IsInteger { get; init; }
}

internal sealed record EnumValueSymbol(string Property, string Literal, IReadOnlyList<string> Documentation);

/// <summary>An error of the model.</summary>
internal sealed record ErrorSymbol
{
    public required string Name { get; init; }

    /// <summary>The error code of the service.</summary>
    public required string Code { get; init; }

    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The members except the message.</summary>
    public required IReadOnlyList<MemberSymbol> Members { get; init; }
}

internal sealed record MemberSymbol
{
    /// <summary>The name in JSON.</summary>
    public required string WireName { get; init; }

    public required string Property { get; init; }

    /// <summary>The name of a local variable or parameter for the member.</summary>
    public required string Local { get; init; }

    public required TypeReference Type { get; init; }
    public required bool Nullable { get; init; }

    /// <summary>True if the property has the <c>required</c> modifier.</summary>
    public required bool Required { get; init; }

    /// <summary>The expression for the initial value of the property, or null if there is none.</summary>
    public string? Initializer { get; init; }

    /// <summary>The explicit backing field, or null if the property is automatic.</summary>
    public FieldSymbol? Field { get; init; }

    /// <summary>The assignment of the local variable, which is null if the member is absent, to the property.</summary>
    public required string Assignment { get; init; }

    /// <summary>The expression for the value to print. Its value is null if the member is absent.</summary>
    public required string Printed { get; init; }

    /// <summary>The statement that writes the member.</summary>
    public required string Write { get; init; }

    public required bool Redacted { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public string? Obsolete { get; init; }

    public string PropertyType => Nullable ? $"{Type.Name}?" : Type.Name;
}

/// <summary>An explicit backing field, which compares by content or preserves that a member is absent.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Get">The expression that the property returns.</param>
/// <param name="Set">The expression that the property assigns to the field.</param>
internal sealed record FieldSymbol(string Name, string Type, string Get, string Set)
{
    /// <summary>True if a reader assigns the field directly, so that it cannot be read-only.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>The initial value of the field, or null for the default of its type.</summary>
    public string? Initializer { get; init; }
}
