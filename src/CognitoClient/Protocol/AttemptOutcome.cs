namespace CognitoClient.Protocol;

/// <summary>How an attempt ended: exceptions are handed up and thrown once, at the end of the call.</summary>
/// <param name="Result">The response; null when the attempt failed.</param>
/// <param name="Exception">Why it failed; null when it did not.</param>
internal readonly record struct AttemptOutcome<T>(T? Result, Exception? Exception)
    where T : class
{
    public static implicit operator AttemptOutcome<T>(T result) => new(result, null);

    public static implicit operator AttemptOutcome<T>(Exception exception) => new(null, exception);
}
