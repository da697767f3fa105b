namespace CognitoClient.Internal.Http;

/// <summary>Rejects responses of a handler that followed a redirect to another host.</summary>
/// <remarks>
/// The URI is compared here, next to the inner handler, because the application's own handlers may change it on purpose, for example for
/// service discovery.
/// </remarks>
internal sealed class RedirectGuard(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var before = request.RequestUri!;
        HttpResponseMessage response;
        try
        {
            response = await (base.SendAsync(request, cancellationToken) ?? throw new NoResponseException()).ConfigureAwait(false);
        }
        catch (Exception exception) when (!HasSameOrigin(before, request.RequestUri!))
        {
            throw new RedirectFollowedException(request.RequestUri!, exception);
        }

        if (HasSameOrigin(before, request.RequestUri!))
        {
            return response;
        }

        response?.Dispose();
        throw new RedirectFollowedException(request.RequestUri!, null);
    }

    private static bool HasSameOrigin(Uri before, Uri after) =>
        ReferenceEquals(before, after)
        || Uri.Compare(before, after, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}

/// <summary>The exception that is thrown when a redirect sent the message, with its secrets, to another host.</summary>
/// <remarks>Not an <see cref="HttpRequestException"/>, which a handler of the application might retry.</remarks>
internal sealed class RedirectFollowedException(Uri destination, Exception? innerException)
    : Exception($"A redirect to {destination.Authority} was followed.", innerException)
{
    public Uri Destination => destination;
}
