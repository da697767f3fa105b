namespace CognitoClient.Internal.Http;

/// <summary>
/// Stands before a handler that may follow redirects, and notes whether it did. Here, because a user's handlers further out may change a message's
/// URI for a while, as service discovery does.
/// </summary>
internal sealed class RedirectGuard(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri before = request.RequestUri!;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (request is OperationRequest operation && operation.RequestUri is { } after && !HasSameOrigin(before, after))
            {
                operation.RedirectedTo = after;
            }
        }
    }

    private static bool HasSameOrigin(Uri before, Uri after) =>
        ReferenceEquals(before, after)
        || Uri.Compare(before, after, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
