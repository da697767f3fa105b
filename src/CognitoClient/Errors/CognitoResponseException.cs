namespace CognitoClient;

/// <summary>Thrown when the body of a response cannot be read, because it is not the expected JSON or too long.</summary>
/// <remarks>
/// The service has most likely processed the request. The usual cause is a gateway or proxy between the client and the service. The message
/// contains the problem and its position, but never the body, which can contain tokens. The derived
/// <c>SignInProtocolException</c> is thrown when a sign-in response can be read, but is unexpected.
/// </remarks>
public class CognitoResponseException : CognitoIdentityProviderException
{
    /// <summary>Initializes a new instance.</summary>
    public CognitoResponseException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public CognitoResponseException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CognitoResponseException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The JSON path of the problem, such as <c>$.Users[3].Enabled</c>, or null if the body was not read.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The offset of the problem in the body, in bytes, or null if the body was not read.</summary>
    public long? ByteOffset { get; init; }
}
