namespace CognitoClient.IntegrationTests.Faults;

/// <summary>What the server does with one request.</summary>
internal enum FaultKind
{
    /// <summary>The plain answer.</summary>
    None,

    /// <summary>The plain answer in pieces, with pauses.</summary>
    Slow,

    /// <summary>The plain answer, every member twice.</summary>
    DuplicateMembers,

    /// <summary>The plain answer with a Date header that is off by hours.</summary>
    SkewedDate,

    /// <summary>Reset when the first byte comes.</summary>
    ResetBeforeReading,
    ResetAfterReading,
    ResetInBody,

    /// <summary>A regular end of the connection in the middle of a body.</summary>
    TruncatedBody,
    TruncatedChunks,

    /// <summary>A length beyond the body, then the end of the connection.</summary>
    LengthTooLong,

    /// <summary>A length that cuts the body, then the end of the connection.</summary>
    LengthTooShort,

    /// <summary>A length just within the client's limit, a few bytes, then the end of the connection.</summary>
    LargeAnnounced,
    StallBeforeHeaders,
    StallInBody,
    NoHttp,
    Html,
    InvalidUtf8,
    DeepNesting,
    WrongType,

    /// <summary>A length beyond the client's limit, a few bytes, then silence.</summary>
    HugeAnnounced,

    /// <summary>A body beyond the client's limit, of no announced length.</summary>
    HugeStreamed,
    Redirect,
    TooLarge413,
    Throttled429,
    ServerError,
    ServerErrorWithoutBody,
    ServerErrorHtml,
    ServerErrorHuge,
    ModelledError,

    /// <summary>An error about the clock, with a Date header that is off by hours.</summary>
    SkewedError,
}
