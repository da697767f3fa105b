namespace CognitoClient.Internal.Operations;

/// <summary>A request as a server reads it.</summary>
/// <param name="Request">The request, with null for whatever is missing or of a wrong type; null where the body is no JSON object.</param>
/// <param name="Findings">What is wrong with it, in the order of the body.</param>
internal sealed record RequestReading(object? Request, IReadOnlyList<RequestFinding> Findings);
