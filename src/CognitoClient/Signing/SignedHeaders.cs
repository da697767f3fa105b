using System.Net.Http.Headers;

namespace CognitoClient.Signing;

/// <summary>Which headers of a message a signature covers.</summary>
internal static class SignedHeaders
{
    /// <summary>
    /// Collects content type, host and the AWS headers. Whatever else is there, proxies and tracing may change on the way. False where the message is
    /// signed already: what was collected then is of no use.
    /// </summary>
    /// <param name="request">The message.</param>
    /// <param name="host">The host of its URI, for a message without a Host header.</param>
    /// <param name="headers">What is collected.</param>
    public static bool TryCollect(HttpRequestMessage request, string host, CanonicalHeaders headers)
    {
        headers.Clear();
        foreach ((string name, HeaderStringValues values) in request.Headers.NonValidated)
        {
            if (name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(name, values.ToString());
            }
            else if (name.Equals(MessageSigner.AuthorizationHeader, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
            else if (name.Equals("host", StringComparison.OrdinalIgnoreCase))
            {
                host = values.ToString();
            }
        }

        if (request.Content is { } content && content.Headers.NonValidated.TryGetValues("content-type", out HeaderStringValues contentType))
        {
            headers.Add("content-type", contentType.ToString());
        }

        headers.Add("host", host);
        return !headers.Contains(MessageSigner.DateHeader);
    }

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for a URI.</summary>
    public static string HostOf(Uri uri)
    {
        string host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
