namespace CognitoClient.Internal.Settings;

/// <summary>A setting's text and where it came from, in words for a fault.</summary>
internal sealed record SourcedText(string Text, string Origin);
