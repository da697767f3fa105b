using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CognitoClient.Internal.Srp;

/// <summary>
/// Numbers of which a secret selects one. All are read each time, and a mask keeps the selected one: no branch or address depends on the
/// secret, so caches and branch predictors reveal nothing.
/// </summary>
internal static class PowerTable
{
    /// <summary>Returns an entry of a table, by a public index.</summary>
    public static Span<ulong> Entry(Span<ulong> table, int index) => table.Slice(index * Digits.Lanes, Digits.Lanes);

    /// <summary>Copies an entry, by a secret index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Select(ReadOnlySpan<ulong> table, int index, Span<ulong> entry)
    {
        var target = MemoryMarshal.Cast<ulong, Vector<ulong>>(entry);
        var source = MemoryMarshal.Cast<ulong, Vector<ulong>>(table);
        target.Clear();
        for (var i = 0; source.Length >= target.Length; i++, source = source[target.Length..])
        {
            // For small numbers, the difference minus one is negative only if they are equal; the shift turns that into all ones.
            var mask = new Vector<ulong>((ulong)(((long)(i ^ index) - 1) >> 63));
            for (var j = 0; j < target.Length; j++)
            {
                target[j] |= source[j] & mask;
            }
        }
    }
}
