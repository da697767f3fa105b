namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Errors that are not in the service's model.</summary>
internal static class Errors
{
    public static CognitoIdentityProviderException Serialization(string message) => Create("SerializationException", message);

    public static CognitoIdentityProviderException UnknownOperation(string? target) =>
        Create("UnknownOperationException", target is null ? "The request has no X-Amz-Target header." : $"Unknown operation: {target}");

    public static CognitoIdentityProviderException MissingAuthenticationToken() =>
        Create("MissingAuthenticationTokenException", "Missing Authentication Token");

    /// <summary>The error of an operation that the in-memory user pools do not have.</summary>
    public static CognitoIdentityProviderException NotImplemented(string operation) =>
        Create("OperationNotImplemented", $"The in-memory user pools of CognitoClient.Testing do not implement {operation}.");

    /// <summary>The error of a fault in the in-memory user pools.</summary>
    public static CognitoIdentityProviderException Internal(string operation, Exception cause) =>
        Create("InMemoryCognitoFailure", $"{operation} failed inside the in-memory user pools of CognitoClient.Testing. {cause}");

    private static CognitoIdentityProviderException Create(string code, string message) => new(message) { ErrorCode = code };
}
