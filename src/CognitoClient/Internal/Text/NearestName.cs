namespace CognitoClient.Internal.Text;

/// <summary>Finds the name that a misspelled one probably stands for.</summary>
internal static class NearestName
{
    /// <summary>Returns the most similar name, or null if none is similar. Case is ignored.</summary>
    public static string? Find(string misspelled, IEnumerable<string> names)
    {
        // Names that are longer than any setting are not compared.
        const int Longest = 64;
        if (misspelled.Length > Longest)
        {
            return null;
        }

        var fewest = misspelled.Length <= 4 ? 1 : misspelled.Length <= 10 ? 2 : 3;
        string? nearest = null;
        foreach (var name in names)
        {
            var edits = CountEdits(misspelled, name);
            if (edits < fewest || (nearest is null && (edits == fewest || Contains(name, misspelled))))
            {
                nearest = name;
                fewest = Math.Min(edits, fewest);
            }
        }

        return nearest;
    }

    // "Attempts" stands for MaxAttempts.
    private static bool Contains(string name, string part) => part.Length >= 5 && name.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts insertions, deletions, replacements and swaps of neighbors (optimal string alignment).</summary>
    private static int CountEdits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (AreEqual(left[i - 1], right[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && AreEqual(left[i - 1], right[j - 2]) && AreEqual(left[i - 2], right[j - 1]))
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }

    private static bool AreEqual(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
