namespace CognitoLocal;

/// <summary>Thrown when cognito-local cannot be started. The message gives the cause and the remedy.</summary>
public sealed class CognitoLocalException(string message) : Exception(message);
