namespace CognitoClient.Internal.Http;

/// <summary>What became of one attempt: a response, or why there is none. Failures are values; nothing is thrown between attempt and caller.</summary>
internal readonly record struct AttemptResult
{
    private AttemptResult(object? response, Exception? failure) => (Response, Failure) = (response, failure);

    /// <summary>The response record; null for a failure.</summary>
    public object? Response { get; }

    /// <summary>Why there is no response; null for a success.</summary>
    public Exception? Failure { get; }

    /// <summary>What names the response of a success, where the call is recorded; null elsewhere.</summary>
    public ResponseIdentity? Identity { get; init; }

    /// <summary>Whether the service may have carried out the request of a failed attempt: it was sent, and no response says otherwise.</summary>
    public bool MayHaveSucceeded { get; init; }

    /// <summary>Whether the service responded with an error.</summary>
    public bool WasRefused { get; init; }

    /// <summary>How long the response asks to wait before a retry.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the signature's time was refused, and another signature may pass.</summary>
    public bool IsClockSkewed { get; init; }

    public static AttemptResult Succeed(object response) => new(response, null);

    public static AttemptResult Fail(Exception failure) => new(null, failure);
}
