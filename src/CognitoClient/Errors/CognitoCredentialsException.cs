namespace CognitoClient;

/// <summary>A signed operation was called and no credentials could be had; nothing was sent.</summary>
public sealed class CognitoCredentialsException : CognitoIdentityProviderException
{
    /// <summary>Creates the exception with a text.</summary>
    public CognitoCredentialsException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public CognitoCredentialsException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
