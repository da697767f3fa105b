using System.Net.Http.Headers;

namespace CognitoClient.Signing;

/// <summary>Which headers of a message a signature covers.</summary>
internal static class SignedHeaders
{
    /// <summary>
    /// Collects content type, host and the AWS headers. Whatever else is there, proxies and tracing may change on the way. False where the message is
    /// signed already: what was collected then is of no use.
    /// </summary>
    public static bool TryCollect(HttpRequestMessage request, string host, CanonicalHeaders headers)
    {
        headers.Clear();
        foreach ((string name, HeaderStringValues values) in request.Headers.NonValidated)
        {
            if (Is(name, MessageSigner.AuthorizationHeader) || Is(name, MessageSigner.DateHeader))
            {
                return false;
            }

            if (name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(name, values.ToString());
            }
        }

        if (request.Content is { } content && content.Headers.NonValidated.TryGetValues("content-type", out HeaderStringValues contentType))
        {
            headers.Add("content-type", contentType.ToString());
        }

        headers.Add("host", host);
        return true;
    }

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for a URI.</summary>
    public static string HostOf(Uri uri)
    {
        string host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }

    private static bool Is(string name, string other) => name.Length == other.Length && name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
