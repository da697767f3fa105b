namespace CognitoClient;

/// <summary>
/// Thrown when no response was received, because the connection could not be opened, the connection broke, or a time-out elapsed.
/// </summary>
/// <remarks>
/// <see cref="CognitoIdentityProviderException.MayHaveSucceeded"/> tells whether the service may have processed the request. When the
/// caller's <see cref="CancellationToken"/> is canceled, <see cref="OperationCanceledException"/> is thrown instead.
/// </remarks>
public sealed class CognitoTransportException : CognitoIdentityProviderException
{
    /// <summary>Initializes a new instance.</summary>
    public CognitoTransportException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public CognitoTransportException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CognitoTransportException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Indicates whether a time-out elapsed: <see cref="Exception.InnerException"/> is a <see cref="TimeoutException"/>.</summary>
    public bool IsTimeout => InnerException is TimeoutException;

    /// <summary>Indicates whether a retry can succeed.</summary>
    internal bool IsTransient { get; init; }
}
