namespace CognitoClient.Internal.Http;

/// <summary>Whether the time of a signature caused an error.</summary>
internal enum ClockSkew
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>
    /// The service says that it did, but its <c>Date</c> is absent or agrees with the signature. A new signature may succeed.
    /// </summary>
    Unexplained,

    /// <summary>It did, and the next signature uses the service's time.</summary>
    Corrected,
}
