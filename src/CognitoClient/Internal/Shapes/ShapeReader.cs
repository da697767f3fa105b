using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Findings;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads one JSON value, and advances past it. Returns null for a JSON null.</summary>
internal delegate T ReadValue<out T>(ref JsonInput input);

/// <summary>Reads JSON into generated shapes: objects, member names and scalars.</summary>
internal static partial class ShapeReader
{
    // The depth of an object in an array in the response. Members at this depth recur, so their strings are shared.
    private const int RepeatingDepth = 3;

    /// <summary>Reads the start of an object.</summary>
    public static void StartObject(this ref JsonInput input)
    {
        input.Expects('{', "an object");
        input.Open();
    }

    /// <summary>Determines whether the current member has a name.</summary>
    public static bool Member(this ref JsonInput input, ReadOnlySpan<byte> name) => input.Name.SequenceEqual(name);

    public static string? ReadString(this ref JsonInput input)
    {
        if (input.TakeNull())
        {
            return null;
        }

        if (!input.Expects('"', "a string"))
        {
            return null;
        }

        return input.Depth >= RepeatingDepth && input.Strings is { } strings && input.TryReadPlainText(out var text)
            ? strings.Get(text)
            : input.ReadText();
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
                if (!input.TakeNull())
                {
                    input.IsNot("a boolean", KindOf(input.First));
                }

                return null;
        }
    }

    public static ReadOnlyMemory<byte>? ReadBlob(this ref JsonInput input)
    {
        if (input.TakeNull())
        {
            return null;
        }

        if (!input.Expects('"', "a base64 string"))
        {
            return null;
        }

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
            // An unpaired surrogate, which is not base64.
        }

        input.IsNot("a base64 string", "other text");
        return null;
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
        where T : class, IJsonShape<T> => input.TakeNull() || !input.Expects('{', "an object") ? null : T.Read(ref input);

    public static T? ReadEnum<T>(this ref JsonInput input)
        where T : struct, IStringEnumShape<T>
    {
        if (input.TakeNull())
        {
            return null;
        }

        if (!input.Expects('"', "a string"))
        {
            return null;
        }

        return input.TryReadPlainText(out var text) ? T.Read(text) : T.Read(Encoding.UTF8.GetBytes(input.ReadText()));
    }

    public static T? ReadIntEnum<T>(this ref JsonInput input)
        where T : struct, IIntEnumShape<T> => input.ReadInteger() is { } value ? T.Create(value) : null;

    /// <summary>Skips a member that the shape does not have.</summary>
    public static void SkipUnknownMember(this ref JsonInput input)
    {
        input.Findings?.Add(FindingKind.UnknownMember, input.TokenStart);
        input.Skip();
    }

    /// <summary>Creates the exception for a missing required member.</summary>
    public static JsonException MissingMember(string name) => new($"the required member {name} is missing");

    /// <summary>Reports that the object that was just read has no such required member.</summary>
    /// <returns>The default value.</returns>
    /// <exception cref="JsonException">Findings are not collected.</exception>
    public static T Missing<T>(this ref JsonInput input, string name)
    {
        if (input.Findings is not { } findings)
        {
            throw MissingMember(name);
        }

        findings.Add(FindingKind.MissingMember, input.TokenStart, name);
        return default!;
    }

    /// <summary>Reports a missing required member, or returns its corrected value if findings are not collected, as in responses.</summary>
    public static T Missing<T>(this ref JsonInput input, string name, T correction) =>
        input.Findings is null ? correction : input.Missing<T>(name);

    /// <summary>Determines whether the next value begins with a character. Otherwise, reports and skips the value.</summary>
    /// <exception cref="JsonException">The value begins differently, and findings are not collected.</exception>
    public static bool Expects(this ref JsonInput input, char first, string expected) =>
        input.First == first || input.IsNot(expected, KindOf(input.First));

    /// <summary>Reports that the next value, or the one that was just read, has the wrong type, and skips it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="expected">The expected type.</param>
    /// <param name="found">The actual type; never the value, which can be a secret.</param>
    /// <returns>False.</returns>
    /// <exception cref="JsonException">Findings are not collected.</exception>
    private static bool IsNot(this ref JsonInput input, string expected, string found)
    {
        var message = $"expected {expected}, found {found}";
        if (input.Findings is not { } findings)
        {
            throw new JsonException(message);
        }

        findings.Add(FindingKind.WrongType, input.TokenStart, message);
        input.ReturnToValue();
        input.Skip();
        return false;
    }

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
