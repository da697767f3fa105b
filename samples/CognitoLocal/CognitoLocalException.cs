namespace CognitoLocal;

/// <summary>cognito-local could not be started; the text says why and what to do.</summary>
public sealed class CognitoLocalException(string message) : Exception(message);
