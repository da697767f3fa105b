using CognitoClient.Internal.Signing;

namespace CognitoClient.Internal.Retries;

/// <summary>Why a failed attempt can be tried again.</summary>
internal enum RetryReason
{
    /// <summary>It cannot.</summary>
    None,

    /// <summary>A failure that passes.</summary>
    Transient,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>The service asks for fewer requests.</summary>
    Throttling,

    /// <summary>The signature had the wrong time.</summary>
    ClockSkew,
}
