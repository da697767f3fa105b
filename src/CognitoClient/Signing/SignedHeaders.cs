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
            // By the first letter, which nearly all other headers do not have.
            switch (name[0] | 0x20)
            {
                case 'x' when name.Equals(MessageSigner.DateHeader, StringComparison.OrdinalIgnoreCase):
                case 'a' when name.Equals(MessageSigner.AuthorizationHeader, StringComparison.OrdinalIgnoreCase):
                    return false;
                case 'x' when name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase):
                case 'a' when name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase):
                    headers.Add(name, values.ToString());
                    break;
                case 'h' when name.Equals("host", StringComparison.OrdinalIgnoreCase):
                    host = values.ToString();
                    break;
            }
        }

        if (request.Content is { } content && content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues contentType))
        {
            headers.Add("content-type", contentType.ToString());
        }

        headers.Add("host", host);
        return true;
    }
}
