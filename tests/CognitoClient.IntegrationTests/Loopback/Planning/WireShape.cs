namespace CognitoClient.IntegrationTests.Loopback.Planning;

internal enum WireKind
{
    Structure,
    List,
    Map,
    Enum,
    String,
    Integer,
    Long,
    Boolean,
    Timestamp,
    Blob,
    Document,
}

/// <summary>A shape of the service's model, reduced to what the wire and the redaction need.</summary>
internal sealed record WireShape(string Name, WireKind Kind, bool Sensitive)
{
    /// <summary>The members of a structure, in the model's order.</summary>
    public required IReadOnlyList<WireMember> Members { get; init; }

    /// <summary>The names and texts of an enumeration's values.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> EnumValues { get; init; }

    /// <summary>What a list holds, or the values of a map.</summary>
    public WireMember? Element { get; init; }

    /// <summary>The keys of a map.</summary>
    public WireMember? Key { get; init; }

    /// <summary>The HTTP status of an error; null for what is no error.</summary>
    public int? ErrorStatus { get; init; }

    public override string ToString() => Name;
}

/// <summary>A member of a structure, a list or a map.</summary>
internal sealed record WireMember(string Name, string Target, bool Required, bool Sensitive, bool Deprecated)
{
    /// <summary>The member in C#: the first letter upper-cased, else as the service writes it.</summary>
    public string Property => Name[..1].ToUpperInvariant() + Name[1..];

    public override string ToString() => Name;
}

/// <summary>An operation: its types in C#, how it is signed, its errors and its pages.</summary>
internal sealed record WireOperation(string Name, WireShape Input, WireShape? Output, WireAuth Auth)
{
    public required IReadOnlyList<string> Errors { get; init; }

    public WirePaging? Paging { get; init; }

    /// <summary>The response type's name: that of the output, or after the operation where the model has none.</summary>
    public string ResponseName => Output?.Name ?? $"{Name}Response";

    public override string ToString() => Name;
}

internal enum WireAuth
{
    Signed,
    Optional,
    Unsigned,
}

/// <summary>The members that hold an operation's tokens and items.</summary>
internal sealed record WirePaging(string InputToken, string OutputToken, string Items);
