using System.Text.Json;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// What a record keeps of a JSON document: as <see cref="ListMember{T}"/>. Neither the order of members nor white space counts.
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
