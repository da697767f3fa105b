using System.Net.Http.Headers;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Signing;

/// <summary>Chooses which headers of a message a signature covers.</summary>
internal static class HeadersToSign
{
    /// <summary>
    /// Collects content type, host, AWS headers and the headers of the call's options. Proxies and tracing may change all others. Returns
    /// false if the message already has a signature or another Authorization header.
    /// </summary>
    public static bool TryCollect(HttpRequestMessage request, SignedHeaders headers)
    {
        var callHeaders = (request as OperationRequest)?.CallHeaders;
        var isSigned = Collect(request.Headers.NonValidated, callHeaders, headers);
        if (request.Content is { } content)
        {
            Collect(content.Headers.NonValidated, callHeaders: null, headers);
        }

        headers.Add("host", request.Headers.Host ?? GetHost(request.RequestUri!));
        return !isSigned;
    }

    private static bool Collect(HttpHeadersNonValidated half, IReadOnlyDictionary<string, string>? callHeaders, SignedHeaders headers)
    {
        var isSigned = false;
        foreach (var (name, values) in half)
        {
            // Switches on the first letter, which excludes nearly all other headers.
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
                default:
                    if (callHeaders is not null && callHeaders.ContainsKey(name) && CallHeaderRules.IsSigned(name))
                    {
                        headers.Add(name.ToLowerInvariant(), values.ToString());
                    }

                    break;
            }
        }

        return isSigned;
    }

    /// <summary>The Host header that <see cref="SocketsHttpHandler"/> writes for a URI.</summary>
    private static string GetHost(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }
}
