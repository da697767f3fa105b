using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Internal.Shapes;

/// <summary>The location of a token in JSON. It is computed only after a failure, because readers do not track paths.</summary>
internal readonly record struct JsonLocation(string Path, long Offset, JsonTokenType Token)
{
    private static readonly SearchValues<char> PlainNameChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-:");

    /// <summary>Finds the first token at or after an offset, or the position at which the JSON becomes invalid.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="offset">The offset of the token.</param>
    /// <param name="exception">The exception, which records the names that are keys of maps.</param>
    /// <param name="isJson">True if the JSON is valid up to the location.</param>
    public static JsonLocation Find(ReadOnlySpan<byte> json, long offset, Exception? exception, out bool isJson)
    {
        var open = new Stack<(int Index, string? Name)>();
        var reader = new Utf8JsonReader(json);
        isJson = true;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                }
                else if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    NextElement(open);
                }

                if (reader.TokenStartIndex >= offset)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.PropertyName)
                {
                    open.Pop();
                    open.Push((-1, NameOf(ref reader)));
                }
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push((-1, reader.TokenType is JsonTokenType.StartArray ? null : ""));
                }
            }

            return new(Format(open, exception), reader.TokenStartIndex, reader.TokenType);
        }
        catch (JsonException broken)
        {
            // The names could be keys of maps, which are data. Therefore, only the offset is returned.
            isJson = false;
            return new("$", OffsetOf(json, broken), JsonTokenType.None);
        }
    }

    private static void NextElement(Stack<(int Index, string? Name)> open)
    {
        if (open.TryPeek(out var inner) && inner.Name is null)
        {
            open.Pop();
            open.Push((inner.Index + 1, null));
        }
    }

    // Keys of maps are data: unusual ones are hidden.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ValueSpan);
        return IsPlainName(name) ? name : "?";
    }

    /// <summary>Determines whether a name can be shown.</summary>
    public static bool IsPlainName(string name) => name.Length is > 0 and <= 64 && !name.AsSpan().ContainsAnyExcept(PlainNameChars);

    private static string Format(Stack<(int Index, string? Name)> open, Exception? exception)
    {
        var path = new StringBuilder("$");
        var depth = 0;
        foreach ((var index, var name) in open.Reverse())
        {
            var isKey = exception is not null && MapKeys.AreHidden(exception, depth++);
            if (name is null && index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (!string.IsNullOrEmpty(name))
            {
                path.Append('.').Append(isKey ? "?" : name);
            }
        }

        return path.ToString();
    }

    private static long OffsetOf(ReadOnlySpan<byte> json, JsonException exception)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (exception.BytePositionInLine ?? 0);
    }
}
