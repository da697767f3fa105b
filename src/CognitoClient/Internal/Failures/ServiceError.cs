using System.Net;

namespace CognitoClient.Internal.Failures;

/// <summary>An error answer, read but not yet an exception.</summary>
internal sealed record ServiceError
{
    public required string Operation { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The error's name without namespace and URI; null when the answer names none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's text; null when the answer holds none.</summary>
    public string? Message { get; init; }

    public string? RequestId { get; init; }

    public string? ExtendedRequestId { get; init; }

    /// <summary>
    /// The answer's body, for errors that have members of their own; empty when it is not a JSON object. Its memory is used for other
    /// answers once the exception is made.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The start of a body that is no JSON, on one line, or a note that broken JSON is not shown; null for a JSON object.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What an exception says: the service's text, or else all that is known.</summary>
    public string Text => Message ?? (Code, Excerpt) switch
    {
        (null, null) => $"{Operation} failed: HTTP {(int)StatusCode} without an error code.",
        (null, "") => $"{Operation} failed: HTTP {(int)StatusCode} without a body.",
        (null, _) => $"{Operation} failed: HTTP {(int)StatusCode} with a body that is not a JSON object: {Excerpt}",
        (_, null or "") => $"{Operation} failed: {Code} (HTTP {(int)StatusCode}).",
        _ => $"{Operation} failed: {Code} (HTTP {(int)StatusCode}) with a body that is not a JSON object: {Excerpt}",
    };
}
