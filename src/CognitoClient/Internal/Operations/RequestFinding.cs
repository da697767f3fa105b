using CognitoClient.Internal.Findings;

namespace CognitoClient.Internal.Operations;

/// <summary>Describes a fault in a request.</summary>
/// <param name="Kind">The kind of the fault.</param>
/// <param name="Path">The JSON path of the value, such as <c>$.UserAttributes[0].Name</c>, or of the missing member.</param>
/// <param name="Message">The expected and the actual value type. The message contains no values of the request.</param>
internal sealed record RequestFinding(FindingKind Kind, string Path, string Message);
