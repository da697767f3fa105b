namespace CognitoClient;

/// <summary>placeholder until merge</summary>
public sealed class CognitoResponseException(string? message) : CognitoIdentityProviderException(message);
/// <summary>placeholder until merge</summary>
public sealed class CognitoTransportException(string? message) : CognitoIdentityProviderException(message);
