namespace CognitoClient.Internal.Shapes;

/// <summary>Stores bytes, or null if absent, with value equality.</summary>
internal readonly struct BlobMember(ReadOnlyMemory<byte>? value) : IEquatable<BlobMember>
{
    public ReadOnlyMemory<byte>? Value { get; } = value;

    public bool Equals(BlobMember other) =>
        Value.HasValue == other.Value.HasValue && Value.GetValueOrDefault().Span.SequenceEqual(other.Value.GetValueOrDefault().Span);

    public override bool Equals(object? obj) => obj is BlobMember other && Equals(other);

    public override int GetHashCode() => Value?.Length ?? -1;
}
