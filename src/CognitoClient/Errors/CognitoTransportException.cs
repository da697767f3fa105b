namespace CognitoClient;

/// <summary>No answer came: the service could not be reached, the connection broke, or a time limit ran out.</summary>
/// <remarks>
/// <see cref="CognitoIdentityProviderException.MayHaveSucceeded"/>, and the text, say whether the service may have carried the request
/// out. A call that its own <see cref="CancellationToken"/> cancels ends with an <see cref="OperationCanceledException"/> instead.
/// </remarks>
public sealed class CognitoTransportException : CognitoIdentityProviderException
{
    /// <summary>Creates the exception with a text.</summary>
    public CognitoTransportException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public CognitoTransportException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a time limit ran out; <see cref="Exception.InnerException"/> is then a <see cref="TimeoutException"/>.</summary>
    public bool IsTimeout => InnerException is TimeoutException;

    /// <summary>Whether trying again can help.</summary>
    internal bool IsTransient { get; init; }
}
