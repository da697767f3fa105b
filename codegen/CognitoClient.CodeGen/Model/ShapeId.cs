using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>An absolute Smithy shape ID: <c>namespace#Name</c> or <c>namespace#Name$member</c>.</summary>
internal readonly record struct ShapeId(string Namespace, string Name, string? Member = null) : IComparable<ShapeId>
{
    public static ShapeId Parse(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
        {
            throw new CodeGenException([$"'{text}' is not an absolute shape id (namespace#Name)."]);
        }

        var dollar = text.IndexOf('$', hash);
        return dollar < 0
            ? new ShapeId(text[..hash], text[(hash + 1)..])
            : new ShapeId(text[..hash], text[(hash + 1)..dollar], text[(dollar + 1)..]);
    }

    public ShapeId WithMember(string member) => this with { Member = member };

    public int CompareTo(ShapeId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Member is null ? $"{Namespace}#{Name}" : $"{Namespace}#{Name}${Member}";
}
