namespace CognitoClient.Internal.Findings;

/// <summary>The kinds of problems that a lenient reader reports.</summary>
internal enum FindingKind
{
    /// <summary>A required member is absent or null.</summary>
    MissingMember,

    /// <summary>A member does not exist in the shape.</summary>
    UnknownMember,

    /// <summary>A value has the wrong type for its member.</summary>
    WrongType,

    /// <summary>The input is not JSON.</summary>
    InvalidJson,
}
