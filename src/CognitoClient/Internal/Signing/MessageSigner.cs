using System.Net.Http.Headers;

namespace CognitoClient.Internal.Signing;

/// <summary>Signs the messages of one region and service, and removes signatures.</summary>
internal sealed class MessageSigner(string region, string service)
{
    public const string AuthorizationHeader = "Authorization";
    private const string TokenHeader = "x-amz-security-token";

    [ThreadStatic]
    private static SignedHeaders? _headers;

    [ThreadStatic]
    private static SigningBuffer? _buffer;

    private SigningKey? _key;

    /// <summary>Signs a message. Replaces the signature of an earlier attempt, if any.</summary>
    /// <param name="request">The message.</param>
    /// <param name="body">The bytes that are sent.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="time">The time of the signature.</param>
    public void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, AwsCredentials credentials, DateTimeOffset time)
    {
        // Reused by the thread, but always empty in between.
        var headers = _headers ??= new();
        var buffer = _buffer ??= new();
        try
        {
            if (!HeadersToSign.TryCollect(request, headers))
            {
                headers.Clear();
                RemoveSignature(request.Headers);
                request.Headers.Remove(AuthorizationHeader);
                HeadersToSign.TryCollect(request, headers);
            }

            var timestamp = SigningTime.Format(time);
            Add(request, headers, SigningTime.Header, timestamp);
            if (credentials.SessionToken is { Length: > 0 } token)
            {
                Add(request, headers, TokenHeader, token);
            }

            var uri = request.RequestUri!;
            var query = uri.Query is ['?', .. var parameters] ? parameters : "";
            var canonical = new CanonicalRequest(request.Method.Method, uri.AbsolutePath, query, headers, body);
            var authorization = SigV4.Authorize(buffer, GetKey(credentials, timestamp), timestamp, canonical);
            request.Headers.TryAddWithoutValidation(AuthorizationHeader, authorization);
        }
        finally
        {
            headers.Clear();
            buffer.Clear();
        }
    }

    /// <summary>Removes the signature of a message that a handler of the application sends again.</summary>
    public static void RemoveSignature(HttpRequestHeaders headers)
    {
        if (!headers.NonValidated.Contains(SigningTime.Header))
        {
            return;
        }

        headers.Remove(SigningTime.Header);
        headers.Remove(TokenHeader);
        if (headers.NonValidated.TryGetValues(AuthorizationHeader, out var values)
            && values.ToString().StartsWith(SigV4.Algorithm, StringComparison.Ordinal))
        {
            headers.Remove(AuthorizationHeader);
        }
    }

    private static void Add(HttpRequestMessage request, SignedHeaders headers, string name, string value)
    {
        request.Headers.TryAddWithoutValidation(name, value);
        headers.Add(name, value);
    }

    // The reference is read and replaced atomically: at worst, two threads derive the same key.
    private SigningKey GetKey(AwsCredentials credentials, string timestamp)
    {
        var date = timestamp.AsSpan(0, "yyyyMMdd".Length);
        var known = Volatile.Read(ref _key);
        if (known is not null && known.Matches(credentials, date))
        {
            return known;
        }

        var key = SigningKey.Create(credentials, new SigningScope(date.ToString(), region, service));
        Volatile.Write(ref _key, key);
        return key;
    }
}
