namespace CognitoClient.Internal.Shapes;

/// <summary>What is wrong with a body, and where.</summary>
internal sealed record BodyFault(string Path, long Offset, string Reason);
