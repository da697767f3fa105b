namespace CognitoClient.Internal.Calls;

/// <summary>Tells the invoker that a paginator makes the call, which the user agent says.</summary>
/// <remarks>
/// A call begins on the thread that makes it, so a mark on the thread is enough; a client of somebody else's in between that begins calls
/// later only loses the mark.
/// </remarks>
internal static class PagedCall
{
    [ThreadStatic]
    private static bool _isStarting;

    /// <summary>Whether the call that begins on this thread is a paginator's.</summary>
    public static bool IsStarting => _isStarting;

    public static Task<TPage> Start<TClient, TRequest, TPage>(
        Func<TClient, TRequest, CancellationToken, Task<TPage>> call, TClient client, TRequest request, CancellationToken cancellationToken)
    {
        _isStarting = true;
        try
        {
            return call(client, request, cancellationToken);
        }
        finally
        {
            _isStarting = false;
        }
    }
}
