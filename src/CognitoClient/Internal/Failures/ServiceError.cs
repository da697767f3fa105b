using System.Net;

namespace CognitoClient.Internal.Failures;

/// <summary>The contents of an error response, from which the exception is created.</summary>
internal sealed record ServiceError
{
    public required string Operation { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The error code without namespace and URI; null if the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>The message of the service; null if the response has none.</summary>
    public string? Message { get; init; }

    public string? RequestId { get; init; }

    public string? ExtendedRequestId { get; init; }

    /// <summary>
    /// The body, for errors with further members; empty if it is not a JSON object. Its memory is reused once the exception is created.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// The start of a body that is not JSON, on one line, or a note that invalid JSON is not shown; null for a JSON object.
    /// </summary>
    public string? Excerpt { get; init; }

    /// <summary>A description of a redirect; null for any other response.</summary>
    public string? Redirect { get; init; }

    /// <summary>The message of the exception: the service's, or one with all that is known.</summary>
    public string Text => !string.IsNullOrWhiteSpace(Message) ? Message : (Code, Excerpt) switch
    {
        (null, _) when Redirect is not null => $"{Operation} failed: {Redirect}, which was not followed. Check Endpoint and proxies.",
        (null, null) => $"{Operation} failed: HTTP {(int)StatusCode} without an error code.",
        (null, "") => $"{Operation} failed: HTTP {(int)StatusCode} without a body.",
        (null, _) => $"{Operation} failed: HTTP {(int)StatusCode} with a body that is not a JSON object: {Excerpt}",
        (_, null or "") => $"{Operation} failed: {Code} (HTTP {(int)StatusCode}).",
        _ => $"{Operation} failed: {Code} (HTTP {(int)StatusCode}) with a body that is not a JSON object: {Excerpt}",
    };
}
