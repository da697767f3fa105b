namespace CognitoClient.Internal.Shapes;

/// <summary>The reason why a body cannot be read, and its location.</summary>
internal sealed record BodyFault(string Path, long Offset, string Reason);
