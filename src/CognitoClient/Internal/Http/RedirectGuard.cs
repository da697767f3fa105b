namespace CognitoClient.Internal.Http;

/// <summary>Stands before a handler that may follow redirects, and fails where it did.</summary>
/// <remarks>
/// It compares here and not where the call ends, because an application's handlers further out may change a message's URI on purpose, as service
/// discovery does.
/// </remarks>
internal sealed class RedirectGuard(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var before = request.RequestUri!;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!HasSameOrigin(before, request.RequestUri!))
        {
            throw new RedirectFollowedException(request.RequestUri!, exception);
        }

        if (HasSameOrigin(before, request.RequestUri!))
        {
            return response;
        }

        response.Dispose();
        throw new RedirectFollowedException(request.RequestUri!, null);
    }

    private static bool HasSameOrigin(Uri before, Uri after) =>
        ReferenceEquals(before, after)
        || Uri.Compare(before, after, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}

/// <summary>The message, with its secrets, went to another host than it was sent to.</summary>
/// <remarks>Not an <see cref="HttpRequestException"/>: an application's handler must not take it for a failure to be retried.</remarks>
internal sealed class RedirectFollowedException(Uri destination, Exception? innerException)
    : Exception($"A redirect to {destination.Authority} was followed.", innerException)
{
    public Uri Destination => destination;
}
