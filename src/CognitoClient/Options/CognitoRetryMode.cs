namespace CognitoClient;

/// <summary>How failed attempts are retried: the delays, and the limits that prevent a storm of retries.</summary>
/// <remarks>
/// In every mode, delays grow exponentially with full jitter up to 20 seconds. Each retry takes tokens from a quota of 500 that all calls
/// of a client share. A success returns the tokens of its last retry, or 1 if it needed none.
/// </remarks>
public enum CognitoRetryMode
{
    /// <summary>
    /// The <c>standard</c> mode of the AWS clients as revised in 2026: delays start at 50 ms, or at 1 s after throttling; a retry takes 14
    /// tokens, or 5 after throttling; the service can ask for up to 5 s more (<c>x-amz-retry-after</c>, <c>Retry-After</c>).
    /// </summary>
    Standard,

    /// <summary>
    /// The <c>standard</c> mode before that revision: delays start at 1 s; a retry takes 5 tokens, or 10 after a time-out; the delay that
    /// the service asks for is ignored.
    /// </summary>
    StandardClassic,

    /// <summary>
    /// <see cref="Standard"/> and, once the service has throttled a call, a limit on the client's request rate, first attempts included.
    /// For batch jobs; in a client that serves users, they would wait for each other.
    /// </summary>
    Adaptive,
}
