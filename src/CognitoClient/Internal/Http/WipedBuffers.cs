using System.Buffers;

namespace CognitoClient.Internal.Http;

/// <summary>Pooled buffers for what may hold tokens and personal data: wiped before they go back.</summary>
internal static class WipedBuffers
{
    public const int LargestPooled = 1024 * 1024;

    public static byte[] Rent(int length) => ArrayPool<byte>.Shared.Rent(length);

    /// <summary>A buffer of twice the size with the contents of a full one, which is given back.</summary>
    public static byte[] Grow(byte[] full)
    {
        var larger = Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        Return(full, full.Length);
        return larger;
    }

    /// <param name="buffer">The buffer.</param>
    /// <param name="used">How many bytes of it were written.</param>
    public static void Return(byte[] buffer, int used)
    {
        buffer.AsSpan(0, used).Clear();

        // The pool keeps an array of each size for every thread: of large ones that is gigabytes.
        if (buffer.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
