namespace CognitoClient;

/// <summary>Thrown when a signed operation is called and no credentials are found. Nothing was sent.</summary>
public sealed class CognitoCredentialsException : CognitoIdentityProviderException
{
    /// <summary>Initializes a new instance.</summary>
    public CognitoCredentialsException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public CognitoCredentialsException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CognitoCredentialsException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
