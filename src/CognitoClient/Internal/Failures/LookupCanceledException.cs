namespace CognitoClient.Internal.Failures;

/// <summary>The exception that is thrown when a call is canceled, or its time expires, while it waits for credentials.</summary>
/// <param name="provider">The credentials provider, for the message.</param>
/// <param name="remedy">The remedy for a slow look-up; null if none is known.</param>
/// <param name="cause">The provider's exception.</param>
/// <param name="cancellationToken">The token that was canceled.</param>
internal sealed class LookupCanceledException(string provider, string? remedy, Exception cause, CancellationToken cancellationToken)
    : OperationCanceledException("The look-up of credentials was canceled.", cause, cancellationToken)
{
    public string Provider => provider;

    public string? Remedy => remedy;

    /// <summary>Finds the exception among the causes of another, since HttpClient wraps it.</summary>
    public static LookupCanceledException? Find(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is LookupCanceledException found)
            {
                return found;
            }
        }

        return null;
    }
}
