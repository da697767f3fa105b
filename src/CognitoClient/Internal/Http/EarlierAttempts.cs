namespace CognitoClient.Internal.Http;

/// <summary>What the attempts of a call so far say about whether it was carried out.</summary>
/// <param name="MayHaveSucceeded">Whether the service may have carried one out.</param>
/// <param name="WereRefused">Whether the service responded to one with an error.</param>
internal readonly record struct EarlierAttempts(bool MayHaveSucceeded, bool WereRefused)
{
    public EarlierAttempts And(in AttemptResult result) =>
        new(MayHaveSucceeded || result.MayHaveSucceeded, WereRefused || result.WasRefused);

    /// <summary>What may have become of the call, for a message.</summary>
    /// <param name="wasSent">Whether the attempt that failed last may have arrived.</param>
    public string Describe(bool wasSent) =>
        wasSent ? "the service may have carried the request out"
        : MayHaveSucceeded ? "an earlier attempt may have been carried out"
        : WereRefused ? "each attempt that was sent was answered with an error"
        : "nothing was sent";
}
