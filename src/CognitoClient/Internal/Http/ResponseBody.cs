using System.Net.Http.Headers;

namespace CognitoClient.Internal.Http;

/// <summary>A response's body in a pooled buffer, which is wiped before it is given back.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int InitialSize = 4096;

    // No error of the service comes near; a page of a proxy does.
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

    /// <summary>The longest body that is read, in bytes.</summary>
    public int Limit { get; }

    /// <summary>Whether the body is longer; reading stopped there.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The bytes, until the body is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads the body up to a limit, for errors up to a megabyte at most.</summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        limit = response.IsSuccessStatusCode ? limit : Math.Min(limit, LargestError);
        var stream = OpenNow(response) ?? await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        var announced = stream.CanSeek ? stream.Length : AnnouncedLength(response.Content.Headers);
        if (announced > limit)
        {
            return new([], 0, limit, isTooLarge: true);
        }

        // One byte more than announced, so that the end is seen without growing. What is announced need not come, so beyond a megabyte memory grows
        // with what does. A read that fails keeps the buffer out of the pool: one that was cancelled might still write into it.
        var buffer = WipedBuffers.Rent((int)Math.Min(announced + 1 ?? InitialSize, WipedBuffers.LargestPooled));
        var length = 0;
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

        return new(buffer, length, limit, isTooLarge: false);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            WipedBuffers.Return(_buffer, _length);
        }
    }

    // The contents of .NET open without a task; one of an application's handler may not know how.
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
    }

    private static Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.ReadAsStreamAsync(cancellationToken)
            ?? throw new InvalidOperationException("A response's content returned no task.");

    // As it came or was set: without the header, the property would have a content of a handler's own compute its length.
    private static long? AnnouncedLength(HttpContentHeaders headers) =>
        headers.NonValidated.Contains("Content-Length") && headers.ContentLength is >= 0 and var length ? length : null;
}
