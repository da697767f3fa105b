namespace CognitoClient.Internal.Http;

/// <summary>The result of one attempt: a response or a failure. Failures are values and are thrown only to the caller.</summary>
internal readonly record struct AttemptResult
{
    private AttemptResult(object? response, Exception? failure) => (Response, Failure) = (response, failure);

    /// <summary>The response record; null for a failure.</summary>
    public object? Response { get; }

    /// <summary>The exception; null for a success.</summary>
    public Exception? Failure { get; }

    /// <summary>The identity of a successful response if the call is recorded; otherwise null.</summary>
    public ResponseIdentity? Identity { get; init; }

    /// <summary>True if the service may have carried the request out although the attempt failed.</summary>
    public bool MayHaveSucceeded { get; init; }

    /// <summary>True if the service responded with an error.</summary>
    public bool WasRefused { get; init; }

    /// <summary>The delay before a retry that the response asks for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the time of the signature caused the failure.</summary>
    public ClockSkew ClockSkew { get; init; }

    public static AttemptResult Succeed(object response) => new(response, null);

    public static AttemptResult Fail(Exception failure) => new(null, failure);
}
