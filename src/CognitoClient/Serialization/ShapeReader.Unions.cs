using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Unions: an object with one member set. Nulls beside it and <c>__type</c> do not count.</summary>
internal static partial class ShapeReader
{
    /// <summary>Passes over a member that is <c>__type</c> or null; the reader stands on a name and, for such a member, is left on its value.</summary>
    public static bool SkipNullOrType(this ref Utf8JsonReader reader)
    {
        var ahead = reader;
        ahead.Read();
        if (ahead.TokenType != JsonTokenType.Null && !reader.ValueTextEquals("__type"u8))
            return false;
        reader.Skip();
        return true;
    }

    public static JsonException SecondMember() => new("expected a union with one member set, found a second one");

    public static JsonException NoMember() => new("expected a union with one member set, found none");
}
