using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;

namespace CognitoClient.Protocol;

/// <summary>An answer's body in a pooled buffer, which is wiped and given back on disposal.</summary>
internal readonly struct ResponseBody : IDisposable
{
    private const int InitialSize = 4096;
    private const int LargestPooledSize = 1024 * 1024;

    // No error of the service comes near; what does is a page of something in between.
    private const int ErrorLimit = 1024 * 1024;

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

    public ReadOnlySpan<byte> Bytes => Memory.Span;

    /// <summary>The bytes, as long as this is not disposed.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        HttpContent content = response.Content;
        limit = response.IsSuccessStatusCode ? limit : Math.Min(limit, ErrorLimit);
        Stream stream = OpenNow(content) ?? await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        long? announced = stream.CanSeek ? stream.Length : AnnouncedLength(content);
        if (announced > limit)
        {
            return new([], 0, limit, isTooLarge: true);
        }

        // One byte more than announced, so that the end is seen without growing; what is announced need not come, so beyond a megabyte
        // memory grows with what does. On a fault the buffer is left to the garbage collector: a read that was cancelled might still
        // write into it.
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced + 1 ?? InitialSize, LargestPooledSize));
        int length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                return new(buffer, length, limit, isTooLarge: true);
            }

            if (length == buffer.Length)
            {
                buffer = Grow(buffer);
            }
        }

        return new(buffer, length, limit, isTooLarge: false);
    }

    public void Dispose()
    {
        if (_buffer is { Length: > 0 })
        {
            Return(_buffer, _length);
        }
    }

    // The contents of .NET open without a task; one of a handler's may not know how.
    private static Stream? OpenNow(HttpContent content)
    {
        try
        {
            return content.ReadAsStream();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    // As the connection got it: the typed property parses and keeps it.
    private static long? AnnouncedLength(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            ? length
            : null;

    private static byte[] Grow(byte[] full)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        Return(full, full.Length);
        return larger;
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
