namespace CognitoClient;

/// <summary>How failed attempts are repeated: how long the client waits, and what keeps it from a storm of retries.</summary>
/// <remarks>
/// In every mode the waits grow exponentially with full jitter up to 20 seconds, and each retry is paid from a quota of 500 tokens that
/// all calls of a client share. A success gives its last retry's price back, or 1 if it needed none.
/// </remarks>
public enum CognitoRetryMode
{
    /// <summary>
    /// The AWS clients' <c>standard</c> mode as revised in 2026: waits start at 50 ms, or at 1 s after throttling; a retry costs 14 tokens,
    /// or 5 after throttling; the service can ask for up to 5 s more (<c>x-amz-retry-after</c>, <c>Retry-After</c>).
    /// </summary>
    Standard,

    /// <summary>
    /// The <c>standard</c> mode before that revision: waits start at 1 s; a retry costs 5 tokens, or 10 after a timeout; what the service
    /// asks for is not heard.
    /// </summary>
    StandardClassic,

    /// <summary>
    /// <see cref="Standard"/>, and once the service has throttled a call, a limit on how fast this client sends at all, first attempts
    /// included. For jobs that put through as much as the service allows; not for a client that serves users, whom it would make wait for
    /// each other.
    /// </summary>
    Adaptive,
}
