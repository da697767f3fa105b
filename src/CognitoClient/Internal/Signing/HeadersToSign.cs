using System.Net.Http.Headers;

namespace CognitoClient.Internal.Signing;

/// <summary>Chooses which headers of a message a signature covers.</summary>
internal static class HeadersToSign
{
    /// <summary>
    /// Collects content type, host and the AWS headers. Proxies and tracing may change all others on the way. False where the message carries a
    /// signature already, or another Authorization header.
    /// </summary>
    public static bool TryCollect(HttpRequestMessage request, SignedHeaders headers)
    {
        var isSigned = Collect(request.Headers.NonValidated, headers);
        if (request.Content is { } content)
        {
            Collect(content.Headers.NonValidated, headers);
        }

        headers.Add("host", request.Headers.Host ?? HostOf(request.RequestUri!));
        return !isSigned;
    }

    private static bool Collect(HttpHeadersNonValidated half, SignedHeaders headers)
    {
        var isSigned = false;
        foreach (var (name, values) in half)
        {
            // By the first letter, which nearly all other headers do not have.
            switch (name[0] | 0x20)
            {
                case 'x' when name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase):
                    isSigned |= name.Equals(SigningTime.Header, StringComparison.OrdinalIgnoreCase);
                    headers.Add(name.ToLowerInvariant(), values.ToString());
                    break;
                case 'a' when name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase):
                    headers.Add(name.ToLowerInvariant(), values.ToString());
                    break;
                case 'a' when name.Equals(MessageSigner.AuthorizationHeader, StringComparison.OrdinalIgnoreCase):
                    isSigned = true;
                    break;
                case 'c' when name.Equals("content-type", StringComparison.OrdinalIgnoreCase):
                    headers.Add("content-type", values.ToString());
                    break;
            }
        }

        return isSigned;
    }

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for a URI.</summary>
    private static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
