using System.Buffers;

namespace CognitoClient.Benchmarks.Floor;

/// <summary>
/// One awsJson1_1 call with nothing around it: no retries, no time limits, no telemetry, no user agent, no invocation id. What no client
/// can go below by much, because the message, its headers and the answer's objects are needed by everyone.
/// </summary>
/// <param name="http">Sends the messages.</param>
/// <param name="endpoint">Where they go.</param>
/// <param name="signer">Signs; null for a client that makes unsigned calls only.</param>
internal sealed class FloorTransport(HttpMessageInvoker http, Uri endpoint, FloorSigner? signer)
{
    public const string ContentType = "application/x-amz-json-1.1";

    private const int UsualLength = 4096;

    /// <summary>A connection pool that does no more than it must.</summary>
    public static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    };

    public async Task<T> SendAsync<T>(string target, bool signed, byte[] body, Func<ReadOnlyMemory<byte>, T> read)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        if (signed)
        {
            var (date, authorization) = signer!.Sign(target, body);
            request.Headers.TryAddWithoutValidation("x-amz-date", date);
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await http.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength + 1 ?? UsualLength));
        try
        {
            // What is buffered already is read without a task; a connection's stream completes at once when the body came with the headers.
            var stream = response.Content.ReadAsStream();
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false) is > 0 and var count)
            {
                length += count;
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            var answer = buffer.AsMemory(0, length);
            return response.IsSuccessStatusCode ? read(answer) : throw FloorException.Read(response, answer.Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
