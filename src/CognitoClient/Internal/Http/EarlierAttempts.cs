namespace CognitoClient.Internal.Http;

/// <summary>The combined outcome of a call's attempts so far.</summary>
/// <param name="MayHaveSucceeded">True if the service may have carried one out.</param>
/// <param name="WereRefused">True if the service responded to one with an error.</param>
internal readonly record struct EarlierAttempts(bool MayHaveSucceeded, bool WereRefused)
{
    public EarlierAttempts Add(in AttemptResult result) =>
        new(MayHaveSucceeded || result.MayHaveSucceeded, WereRefused || result.WasRefused);

    /// <summary>Describes for a message whether the call may have been carried out.</summary>
    /// <param name="wasSent">True if the last attempt may have reached the service.</param>
    public string Describe(bool wasSent) =>
        wasSent ? "the service may have carried the request out"
        : MayHaveSucceeded ? "an earlier attempt may have succeeded"
        : WereRefused ? "the service refused every attempt that reached it"
        : "nothing was sent";
}
