using System.Globalization;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The violations of constraints in a request, in the service's words.</summary>
internal sealed class ViolationList
{
    private readonly List<string> _items = [];

    public bool IsEmpty => _items.Count == 0;

    /// <summary>Adds a violation.</summary>
    /// <param name="path">The path of the value.</param>
    /// <param name="value">The value, or null if it must not be shown.</param>
    /// <param name="constraint">The constraint.</param>
    public void Add(string path, string? value, string constraint) => _items.Add(
        value is null
            ? $"Value at '{path}' failed to satisfy constraint: {constraint}"
            : $"Value '{value}' at '{path}' failed to satisfy constraint: {constraint}");

    public void AddMissing(string path) => Add(path, null, "Member must not be null");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_items.Count} validation error{(_items.Count == 1 ? "" : "s")} detected: {string.Join("; ", _items)}");
}
