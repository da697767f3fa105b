namespace CognitoClient.CodeGen.Symbols;

/// <summary>Everything that the emitters print, decided.</summary>
internal sealed record ServiceSymbol
{
    /// <summary>The service's name in C#, such as <c>CognitoIdentityProvider</c>; the interface, client and base exception are called after it.</summary>
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

    public string Method => $"{Name}Async";

    /// <summary>The parameters of its method.</summary>
    public IReadOnlyList<string> Parameters => [$"{Request} request", "CancellationToken cancellationToken = default"];
}

/// <summary>An error as an operation lists it.</summary>
/// <param name="Code">The service's name for it.</param>
/// <param name="Documentation">When the operation throws it.</param>
internal sealed record OperationErrorSymbol(string Code, IReadOnlyList<string> Documentation);

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

    /// <summary>What a reader makes of the local variable, which is null when the member was absent.</summary>
    public required string FromLocal { get; init; }

    /// <summary>The statement that writes the member.</summary>
    public required string Write { get; init; }

    public required bool Redacted { get; init; }
    public required IReadOnlyList<string> Documentation { get; init; }
    public string? Obsolete { get; init; }

    public string PropertyType => Nullable ? $"{Type.Name}?" : Type.Name;
}
