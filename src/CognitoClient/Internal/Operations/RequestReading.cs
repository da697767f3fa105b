namespace CognitoClient.Internal.Operations;

/// <summary>The result of reading a request.</summary>
/// <param name="Request">The request, in which missing and invalid members are null, or null if the body is not a JSON object.</param>
/// <param name="Findings">The faults of the request, in the order of the body.</param>
internal sealed record RequestReading(object? Request, IReadOnlyList<RequestFinding> Findings);
