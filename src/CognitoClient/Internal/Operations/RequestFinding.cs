using CognitoClient.Internal.Findings;

namespace CognitoClient.Internal.Operations;

/// <summary>What is wrong with one value of a request.</summary>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Path">Where it is, such as <c>$.UserAttributes[0].Name</c>; for a missing member, where it should be.</param>
/// <param name="Message">What was expected and what was found. It holds no value of the request.</param>
internal sealed record RequestFinding(FindingKind Kind, string Path, string Message);
