using System.Net.Http.Headers;

namespace CognitoClient.Internal.Signing;

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
        var isSigned = Collect(request.Headers.NonValidated, headers, ref host);
        if (request.Content is { } content)
        {
            Collect(content.Headers.NonValidated, headers, ref host);
        }

        headers.Add("host", host);
        return !isSigned;
    }

    /// <summary>Collects from one half of a message's headers; true if there is a signature, or its date.</summary>
    private static bool Collect(HttpHeadersNonValidated half, CanonicalHeaders headers, ref string host)
    {
        var isSigned = false;
        foreach ((var name, HeaderStringValues values) in half)
        {
            // By the first letter, which nearly all other headers do not have.
            switch (name[0] | 0x20)
            {
                case 'x' when name.Equals(MessageSigner.DateHeader, StringComparison.OrdinalIgnoreCase):
                case 'a' when name.Equals(MessageSigner.AuthorizationHeader, StringComparison.OrdinalIgnoreCase):
                    isSigned = true;
                    break;
                case 'x' when name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase):
                case 'a' when name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase):
                case 'c' when name.Equals("content-type", StringComparison.OrdinalIgnoreCase):
                    headers.Add(name, values.ToString());
                    break;
                case 'h' when name.Equals("host", StringComparison.OrdinalIgnoreCase):
                    host = values.ToString();
                    break;
            }
        }

        return isSigned;
    }
}
