namespace CognitoClient.Internal.Findings;

/// <summary>What is found while JSON is read, by its offset: reading keeps no path.</summary>
internal sealed class FindingList
{
    private readonly List<(FindingKind Kind, int Offset, string Detail)> _items = [];

    public IReadOnlyList<(FindingKind Kind, int Offset, string Detail)> Items => _items;

    /// <param name="kind">What is found.</param>
    /// <param name="offset">Where: the value or, for a member that is missing, the end of its object.</param>
    /// <param name="detail">A missing member's name, or what was expected.</param>
    public void Add(FindingKind kind, int offset, string detail = "") => _items.Add((kind, offset, detail));
}
