namespace CognitoClient.Internal.Findings;

/// <summary>The findings of a reader, with offsets instead of paths, which readers do not track.</summary>
internal sealed class FindingList
{
    private readonly List<(FindingKind Kind, int Offset, string Detail)> _items = [];

    public IReadOnlyList<(FindingKind Kind, int Offset, string Detail)> Items => _items;

    /// <summary>Adds a finding.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="offset">The offset of the value or, for a missing member, of the end of its object.</param>
    /// <param name="detail">The name of the missing member, or the expected and actual types.</param>
    public void Add(FindingKind kind, int offset, string detail = "") => _items.Add((kind, offset, detail));
}
