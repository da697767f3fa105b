namespace CognitoClient;

/// <summary>An answer came whose body could not be read: not the JSON that the operation answers with, or too long.</summary>
/// <remarks>
/// The service has most likely carried the request out. The text says what is wrong and where, and never quotes the body, which can hold
/// tokens. A gateway or proxy between client and service is the usual cause.
/// </remarks>
public sealed class CognitoResponseException : CognitoIdentityProviderException
{
    /// <summary>Creates the exception with a text.</summary>
    public CognitoResponseException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public CognitoResponseException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where in the body the fault lies, such as <c>$.Users[3].Enabled</c>; null when the body was not read.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The fault's offset in the body, in bytes from its start; null when the body was not read.</summary>
    public long? ByteOffset { get; init; }
}
