using System.Text.Json;

namespace CognitoClient.CodeGen.Model;

/// <summary>The traits of a shape or member, by ID.</summary>
internal sealed class TraitMap(IReadOnlyDictionary<string, JsonElement> traits)
{
    public static TraitMap Empty { get; } = new(new Dictionary<string, JsonElement>());

    public IEnumerable<string> Ids => traits.Keys;

    public bool Has(string id) => traits.ContainsKey(id);

    public JsonElement? Get(string id) => traits.TryGetValue(id, out var value) ? value : null;

    public string? GetString(string id) => Get(id)?.GetString();

    /// <summary>Returns these traits, with those of another statement added or replaced.</summary>
    public TraitMap With(TraitMap other)
    {
        var merged = new Dictionary<string, JsonElement>(traits);
        foreach (var id in other.Ids)
        {
            merged[id] = other.Get(id)!.Value;
        }

        return new TraitMap(merged);
    }
}
