namespace CognitoClient.Internal.Settings;

/// <summary>Parses a word of the environment or of a profile.</summary>
internal delegate bool TryParseWord<T>(string word, out T value);
