namespace CognitoClient.Authentication;

/// <summary>Thrown when the service returns an unexpected sign-in response.</summary>
/// <remarks>
/// Examples are a response with neither tokens nor a challenge, a challenge without a required parameter or without choices, an empty
/// choice, an unreadable list, a secret for an authenticator app that is empty or not Base32, and invalid SRP values. The user did nothing
/// wrong, and a retry does not help. The message describes the fault, without secrets.
/// </remarks>
public sealed class SignInProtocolException : CognitoResponseException
{
    /// <summary>Initializes a new instance.</summary>
    public SignInProtocolException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public SignInProtocolException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public SignInProtocolException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
