using System.Buffers;
using System.Net.Http.Headers;

namespace CognitoClient.Internal.Http;

/// <summary>An answer's body, read bit by bit into a pooled buffer, which is wiped and given back at the end.</summary>
internal struct ResponseBody
{
    private const int InitialSize = 4096;
    private const int LargestPooledSize = 1024 * 1024;

    // No error of the service comes near; what does is a page of something in between.
    private const int ErrorLimit = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;

    public ResponseBody(HttpResponseMessage response, Stream stream, int limit)
    {
        Limit = response.IsSuccessStatusCode ? limit : Math.Min(limit, ErrorLimit);
        var announced = stream.CanSeek ? stream.Length : AnnouncedLength(response.Content.Headers);
        IsTooLarge = announced > Limit;
        if (!IsTooLarge)
        {
            // One byte more than announced, so that the end is seen without growing; what is announced need not come, so beyond a megabyte
            // memory grows with what does.
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced + 1 ?? InitialSize, LargestPooledSize));
        }
    }

    /// <summary>The longest body that is read, in bytes.</summary>
    public int Limit { get; }

    /// <summary>Whether the body is longer; reading stopped there.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether to go on reading.</summary>
    public readonly bool HasRoom => !IsTooLarge;

    /// <summary>Where what comes next belongs.</summary>
    public readonly Memory<byte> Free => _buffer.AsMemory(_length);

    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>The bytes, until they are released.</summary>
    public readonly ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>The stream of an answer's body. The contents of .NET open without a task; null for one of a handler's that does not know how.</summary>
    public static Stream? OpenNow(HttpResponseMessage response)
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

    /// <summary>Takes note of what was read into <see cref="Free"/>.</summary>
    public void Advance(int read)
    {
        _length += read;
        IsTooLarge = _length > Limit;
        if (!IsTooLarge && _length == _buffer.Length)
        {
            Grow();
        }
    }

    /// <summary>Gives the buffer back. Not after a read that failed: one that was cancelled might still write into it.</summary>
    public void Release()
    {
        if (_buffer.Length > 0)
        {
            Return(_buffer, _length);
            _buffer = [];
            _length = 0;
        }
    }

    // As it came or was set: without the header, the property would have a content of a handler's own compute its length.
    private static long? AnnouncedLength(HttpContentHeaders headers) =>
        headers.NonValidated.Contains("Content-Length") && headers.ContentLength is >= 0 and var length ? length : null;

    private void Grow()
    {
        var full = _buffer;
        _buffer = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(_buffer, 0);
        Return(full, full.Length);
    }

    private static void Return(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();

        // The pool keeps an array of each size for every thread: of large ones that is gigabytes.
        if (buffer.Length <= LargestPooledSize)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
