using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads one value of a JSON answer. The input stands on the value and is left behind it; a JSON null reads as null.</summary>
internal delegate T ReadValue<out T>(ref JsonInput input);

/// <summary>What generated shapes read themselves with: objects, member names and scalars.</summary>
internal static partial class ShapeReader
{
    // A member of a list's items: the depth of an object in an array in the answer.
    private const int RepeatingDepth = 3;

    /// <summary>Goes into an object.</summary>
    public static void StartObject(this ref JsonInput input)
    {
        Expect(ref input, '{', "an object");
        input.Open();
    }

    /// <summary>Whether the member has this name.</summary>
    public static bool Member(this ref JsonInput input, ReadOnlySpan<byte> name) => input.Name.SequenceEqual(name);

    public static string? ReadString(this ref JsonInput input)
    {
        if (input.TakeNull())
        {
            return null;
        }

        Expect(ref input, '"', "a string");
        return input.Depth >= RepeatingDepth ? SharedStrings.Read(ref input) : input.ReadText();
    }

    public static bool? ReadBoolean(this ref JsonInput input)
    {
        switch ((char)input.First)
        {
            case 't':
                input.TakeLiteral("true"u8);
                return true;
            case 'f':
                input.TakeLiteral("false"u8);
                return false;
            default:
                return input.TakeNull() ? null : throw Unexpected(ref input, "a boolean");
        }
    }

    public static ReadOnlyMemory<byte>? ReadBlob(this ref JsonInput input)
    {
        if (input.TakeNull())
        {
            return null;
        }

        Expect(ref input, '"', "a base64 string");
        var value = input.OpenValue();
        try
        {
            if (value.TryGetBytesFromBase64(out var bytes))
            {
                input.Pass(value);
                return bytes;
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: text of another kind.
        }

        throw new JsonException("expected a base64 string, found other text");
    }

    public static JsonElement? ReadDocument(this ref JsonInput input)
    {
        var value = input.OpenValue();
        try
        {
            var document = JsonElement.ParseValue(ref value);
            input.Pass(value);
            return document;
        }
        catch (JsonException)
        {
            input.ThrowBroken();
            throw;
        }
    }

    public static T? ReadShape<T>(this ref JsonInput input)
        where T : class, IJsonShape<T> => input.TakeNull() ? null : T.Read(ref input);

    public static T? ReadEnum<T>(this ref JsonInput input)
        where T : struct, IStringEnumShape<T>
    {
        if (input.TakeNull())
        {
            return null;
        }

        Expect(ref input, '"', "a string");
        return input.TryReadPlainText(out var text) ? T.Read(text) : T.Read(Encoding.UTF8.GetBytes(input.ReadText()));
    }

    public static T? ReadIntEnum<T>(this ref JsonInput input)
        where T : struct, IIntEnumShape<T> => input.ReadInteger() is { } value ? T.Create(value) : null;

    /// <summary>What to throw when a value lacks a member that it must have.</summary>
    public static JsonException MissingMember(string name) => new($"the required member {name} is missing");

    private static void Expect(ref JsonInput input, char first, string expected)
    {
        if (input.First != first)
        {
            throw Unexpected(ref input, expected);
        }
    }

    /// <summary>Names kinds of value and never the text: the value may be a secret.</summary>
    private static JsonException Unexpected(ref JsonInput input, string expected) => new($"expected {expected}, found {KindOf(input.First)}");

    private static string KindOf(byte first) => (char)first switch
    {
        '{' => "an object",
        '[' => "an array",
        '"' => "a string",
        '-' or (>= '0' and <= '9') => "a number",
        't' or 'f' => "a boolean",
        'n' => "null",
        _ => "something else",
    };
}
