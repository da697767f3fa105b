namespace CognitoClient.Authentication;

/// <summary>
/// The service answered a request of a sign-in with something that a sign-in cannot go on with: neither tokens nor a challenge, a challenge
/// that lacks what it needs, or SRP values that the protocol forbids.
/// </summary>
/// <remarks>It is not the user's mistake, and trying again does not help. The message says what was wrong, without secrets.</remarks>
public sealed class SignInProtocolException : CognitoIdentityProviderException
{
    /// <summary>Creates the exception with a text.</summary>
    public SignInProtocolException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public SignInProtocolException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
