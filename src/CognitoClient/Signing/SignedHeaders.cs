namespace CognitoClient.Signing;

/// <summary>Which headers of a message a signature covers.</summary>
internal static class SignedHeaders
{
    private const string ContentType = "content-type";

    /// <summary>Collects content type, host and the AWS headers. Whatever else is there, proxies and tracing may change on the way.</summary>
    public static void Collect(HttpRequestMessage request, string host, CanonicalHeaders headers)
    {
        headers.Clear();
        if (request.Content is { } content && content.Headers.NonValidated.TryGetValues(ContentType, out var contentType))
        {
            headers.Add(ContentType, contentType.ToString());
        }

        headers.Add("host", host);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(name, values.ToString());
            }
        }
    }

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for a URI.</summary>
    public static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
