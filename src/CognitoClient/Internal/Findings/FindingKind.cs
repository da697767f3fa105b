namespace CognitoClient.Internal.Findings;

/// <summary>What a lenient reader finds fault with.</summary>
internal enum FindingKind
{
    /// <summary>A required member is absent or null.</summary>
    MissingMember,

    /// <summary>The shape has no such member.</summary>
    UnknownMember,

    /// <summary>A value is of another type than the member.</summary>
    WrongType,

    /// <summary>The text is not JSON.</summary>
    InvalidJson,
}
