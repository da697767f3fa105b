using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Reads one value of a JSON answer. The reader stands on the value; a JSON null reads as null.</summary>
internal delegate T ReadValue<out T>(ref Utf8JsonReader reader);

/// <summary>What generated shapes read themselves with: objects, member names and scalars.</summary>
internal static partial class ShapeReader
{
    // A member of a list's items: the depth of an object in an array in the answer.
    private const int RepeatingDepth = 3;

    /// <summary>Checks that the value is an object.</summary>
    public static void StartObject(this ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartObject, "an object");

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    public static bool NextMember(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Whether the member has this name; where it has, moves on to its value.</summary>
    public static bool Member(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => IsNamed(ref reader, name) && reader.Read();

    public static string? ReadString(this ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return null;
        Expect(ref reader, JsonTokenType.String, "a string");
        return reader.CurrentDepth >= RepeatingDepth ? SharedStrings.Get(ref reader) : reader.GetString();
    }

    public static bool? ReadBoolean(this ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "a boolean"),
    };

    public static ReadOnlyMemory<byte>? ReadBlob(this ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return null;
        Expect(ref reader, JsonTokenType.String, "a base64 string");
        return reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw new JsonException("expected a base64 string, found other text");
    }

    public static JsonElement? ReadDocument(this ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static T? ReadShape<T>(this ref Utf8JsonReader reader)
        where T : class, IJsonShape<T> => IsNull(ref reader) ? null : T.Read(ref reader);

    public static T? ReadEnum<T>(this ref Utf8JsonReader reader)
        where T : struct, IStringEnumShape<T>
    {
        if (IsNull(ref reader))
            return null;
        Expect(ref reader, JsonTokenType.String, "a string");
        return T.Read(ref reader);
    }

    public static T? ReadIntEnum<T>(this ref Utf8JsonReader reader)
        where T : struct, IIntEnumShape<T> => reader.ReadInteger() is { } value ? T.Create(value) : null;

    /// <summary>What to throw when a value lacks a member that it must have.</summary>
    public static JsonException MissingMember(string name) => new($"the required member {name} is missing");

    // The framework's comparison is made for every case; this is the usual one.
    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.HasValueSequence || reader.ValueIsEscaped
        ? reader.ValueTextEquals(name)
        : reader.ValueSpan.SequenceEqual(name);

    private static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType != type)
            throw Unexpected(ref reader, expected);
    }

    /// <summary>Names kinds of token and never the text: the value may be a secret.</summary>
    private static JsonException Unexpected(ref Utf8JsonReader reader, string expected) => new($"expected {expected}, found {Name(reader.TokenType)}");

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };
}
