namespace CognitoClient.Testing;

/// <summary>A request that was sent to the user pools.</summary>
/// <remarks>
/// <see cref="ToString"/> shows no secrets, because requests and responses redact their own. Their properties contain them.
/// </remarks>
public sealed record RecordedRequest
{
    /// <summary>The operation, such as <c>SignUp</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The region that the request was sent to.</summary>
    public required string Region { get; init; }

    /// <summary>The request, such as a <c>SignUpRequest</c>, or null if it could not be read.</summary>
    public object? Request { get; init; }

    /// <summary>The response, such as a <c>SignUpResponse</c>, or null if the operation failed.</summary>
    public object? Response { get; init; }

    /// <summary>The code of the error, such as <c>UsernameExistsException</c>, or null if the operation succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Indicates whether the request was signed.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>The request ID of the response.</summary>
    public required string RequestId { get; init; }

    /// <summary>The time, by <see cref="InMemoryCognito.Clock"/>.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Returns the operation, its outcome and the request, without secrets.</summary>
    public override string ToString() => $"{Operation} ({ErrorCode ?? "succeeded"}): {Request}";
}
