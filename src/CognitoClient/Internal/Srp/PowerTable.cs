using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CognitoClient.Internal.Srp;

/// <summary>
/// Numbers that a secret chooses among. All of them are read each time, and a mask keeps the one wanted: neither a branch nor an address
/// depends on the secret, so caches and branch predictors learn nothing of it.
/// </summary>
internal static class PowerTable
{
    /// <summary>An entry of a table, by an index that is no secret.</summary>
    public static Span<ulong> Entry(Span<ulong> table, int index) => table.Slice(index * Digits.Lanes, Digits.Lanes);

    /// <summary>A copy of an entry, by a secret index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Select(ReadOnlySpan<ulong> table, int index, Span<ulong> entry)
    {
        var target = MemoryMarshal.Cast<ulong, Vector<ulong>>(entry);
        var source = MemoryMarshal.Cast<ulong, Vector<ulong>>(table);
        target.Clear();
        for (var i = 0; source.Length >= target.Length; i++, source = source[target.Length..])
        {
            // Both are small: their difference less one is negative for equal numbers alone, and the shift makes that all ones.
            var mask = new Vector<ulong>((ulong)(((long)(i ^ index) - 1) >> 63));
            for (var j = 0; j < target.Length; j++)
            {
                target[j] |= source[j] & mask;
            }
        }
    }
}
