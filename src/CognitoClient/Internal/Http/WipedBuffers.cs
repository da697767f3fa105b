using System.Buffers;

namespace CognitoClient.Internal.Http;

/// <summary>Pooled buffers for tokens and personal data, wiped before they are returned to the pool.</summary>
internal static class WipedBuffers
{
    public const int LargestPooled = 1024 * 1024;

    public static byte[] Rent(int length) => ArrayPool<byte>.Shared.Rent(length);

    /// <summary>Returns a buffer of twice the size with the contents of a full one, which returns to the pool.</summary>
    public static byte[] Grow(byte[] full)
    {
        var larger = Rent((int)Math.Min(2L * full.Length, Array.MaxLength));
        full.CopyTo(larger, 0);
        Return(full, full.Length);
        return larger;
    }

    /// <param name="buffer">The buffer.</param>
    /// <param name="used">The number of bytes that were written.</param>
    public static void Return(byte[] buffer, int used)
    {
        buffer.AsSpan(0, used).Clear();

        // The pool keeps arrays of each size for each thread, which amounts to gigabytes for large ones.
        if (buffer.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
