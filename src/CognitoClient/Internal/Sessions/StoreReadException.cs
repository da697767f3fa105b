namespace CognitoClient.Internal.Sessions;

/// <summary>
/// Carries the exception of a store that failed during a renewal. Callers receive valid tokens, or the exception of the store.
/// </summary>
internal sealed class StoreReadException(Exception cause) : Exception(cause.Message, cause)
{
    public Exception Cause { get; } = cause;
}
