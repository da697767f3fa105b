using System.Net.Http.Headers;

namespace CognitoClient.Internal.Http;

/// <summary>The body of a response in a pooled buffer, which is wiped before it is returned to the pool.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int InitialSize = 4096;

    // Far more than errors of the service need; pages of proxies can be large.
    private const int LargestError = 1024 * 1024;

    private readonly byte[] _buffer;
    private readonly int _length;

    private ResponseBody(byte[] buffer, int length, int limit, bool isTooLarge)
    {
        _buffer = buffer;
        _length = length;
        Limit = limit;
        IsTooLarge = isTooLarge;
    }

    /// <summary>The maximum length of a body, in bytes.</summary>
    public int Limit { get; }

    /// <summary>True if the body is longer than the limit, in which case the rest was not read.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The bytes, which are valid until the body is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads the body up to a limit, which is at most 1 MiB for an error.</summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        limit = response.IsSuccessStatusCode ? limit : Math.Min(limit, LargestError);
        var stream = OpenNow(response) ?? await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        var announced = stream.CanSeek ? stream.Length : AnnouncedLength(response.Content.Headers);
        if (announced > limit)
        {
            return new([], 0, limit, isTooLarge: true);
        }

        // One byte more than Content-Length, so that the end is found without growing. The header can be wrong, so beyond 1 MiB the buffer
        // grows with the bytes that arrive.
        var buffer = WipedBuffers.Rent((int)Math.Min(announced + 1 ?? InitialSize, WipedBuffers.LargestPooled));
        var length = 0;
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > limit)
                {
                    return new(buffer, length, limit, isTooLarge: true);
                }

                if (length == buffer.Length)
                {
                    buffer = WipedBuffers.Grow(buffer);
                }
            }
        }
        catch
        {
            // Not returned to the pool: a canceled read may still write to it.
            buffer.AsSpan(0, length).Clear();
            throw;
        }

        return new(buffer, length, limit, isTooLarge: false);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            WipedBuffers.Return(_buffer, _length);
        }
    }

    // The contents of .NET open synchronously; one of an application's handler may not support it.
    private static Stream? OpenNow(HttpResponseMessage response)
    {
        try
        {
            return response.Content.ReadAsStream();
        }
        catch (NotSupportedException)
        {
            return null;
        }
        catch (ObjectDisposedException exception)
        {
            throw new DisposedResponseException(response.StatusCode, exception);
        }
    }

    private static async Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var opening = response.Content.ReadAsStreamAsync(cancellationToken)
            ?? throw new InvalidOperationException("A response's content returned no task.");
        return await opening.ConfigureAwait(false) ?? throw new InvalidOperationException("A response's content returned no stream.");
    }

    // Without the header, the property would make the content of an application's handler compute its length.
    private static long? AnnouncedLength(HttpContentHeaders headers) =>
        headers.NonValidated.Contains("Content-Length") && headers.ContentLength is >= 0 and var length ? length : null;
}
