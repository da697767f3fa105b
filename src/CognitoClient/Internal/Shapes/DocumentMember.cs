using System.Text.Json;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// Stores a JSON document, or null if absent, with value equality that ignores white space and the order of members.
/// </summary>
internal readonly struct DocumentMember(JsonElement? value) : IEquatable<DocumentMember>
{
    public JsonElement? Value { get; } = value;

    public bool Equals(DocumentMember other) => Kind == other.Kind
        && (Kind is null or JsonValueKind.Undefined || JsonElement.DeepEquals(Value.GetValueOrDefault(), other.Value.GetValueOrDefault()));

    public override bool Equals(object? obj) => obj is DocumentMember other && Equals(other);

    public override int GetHashCode() => (int?)Kind ?? -1;

    private JsonValueKind? Kind => Value?.ValueKind;
}
