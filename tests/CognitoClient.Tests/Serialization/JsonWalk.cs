using System.Globalization;
using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>What a walk reads numbers as.</summary>
internal enum NumberKind
{
    Text,
    Long,
    Timestamp,
    Double,
}

/// <summary>
/// Reads any JSON text to its end, by <see cref="JsonInput"/> and by the framework, into a form in which both can be compared: null for a
/// text that is refused. Values from a depth on are skipped.
/// </summary>
internal sealed record JsonWalk(NumberKind Numbers = NumberKind.Text, int SkipFrom = int.MaxValue)
{
    private const string NoUnicode = "no Unicode";

    /// <summary>The walks that together use all of the input's ways to pass over a value.</summary>
    public static IReadOnlyList<JsonWalk> All { get; } =
    [
        .. Enum.GetValues<NumberKind>().Select(numbers => new JsonWalk(numbers)),
        .. Enumerable.Range(0, 4).Select(depth => new JsonWalk(SkipFrom: depth)),
    ];

    public string? ByInput(ReadOnlySpan<byte> json)
    {
        var form = new StringBuilder();
        try
        {
            var input = new JsonInput(json);
            Walk(ref input, form);
            input.End();
            Assert.Equal(0, input.Depth);
            return form.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? ByFramework(ReadOnlySpan<byte> json)
    {
        var form = new StringBuilder();
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            Walk(ref reader, form);
            Assert.False(reader.Read());
            return form.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Walk(ref JsonInput input, StringBuilder form)
    {
        if (input.Depth >= SkipFrom)
        {
            input.Skip();
            form.Append('*');
            return;
        }

        switch ((char)input.First)
        {
            case '{':
                input.StartObject();
                form.Append('{');
                while (input.NextMember())
                {
                    Append(form, NameOf(ref input)).Append(':');
                    Walk(ref input, form);
                }

                form.Append('}');
                break;
            case '[':
                input.Open();
                form.Append('[');
                while (input.NextItem())
                {
                    Walk(ref input, form);
                }

                form.Append(']');
                break;
            case '"':
                Append(form, TextOf(ref input));
                break;
            case 't' or 'f':
                form.Append(input.ReadBoolean()).Append(' ');
                break;
            case 'n':
                Assert.True(input.TakeNull());
                form.Append("null ");
                break;
            default:
                form.Append(CultureInfo.InvariantCulture, $"{NumberOf(ref input)} ");
                break;
        }
    }

    private void Walk(ref Utf8JsonReader reader, StringBuilder form)
    {
        if (reader.CurrentDepth >= SkipFrom)
        {
            reader.Skip();
            form.Append('*');
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                form.Append('{');
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    Append(form, TextOf(ref reader)).Append(':');
                    reader.Read();
                    Walk(ref reader, form);
                }

                form.Append('}');
                break;
            case JsonTokenType.StartArray:
                form.Append('[');
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Walk(ref reader, form);
                }

                form.Append(']');
                break;
            case JsonTokenType.String:
                Append(form, TextOf(ref reader));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                form.Append(reader.GetBoolean()).Append(' ');
                break;
            case JsonTokenType.Null:
                form.Append("null ");
                break;
            default:
                form.Append(CultureInfo.InvariantCulture, $"{NumberOf(ref reader)} ");
                break;
        }
    }

    private static StringBuilder Append(StringBuilder form, string? text) =>
        form.Append(CultureInfo.InvariantCulture, $"{text?.Length.ToString(CultureInfo.InvariantCulture) ?? NoUnicode}\"{text}\"");

    private static string? NameOf(ref JsonInput input)
    {
        try
        {
            return input.NameText();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(ref JsonInput input)
    {
        try
        {
            return input.ReadText();
        }
        catch (JsonException exception) when (exception.Message.EndsWith("invalid Unicode", StringComparison.Ordinal))
        {
            // It stands still on what it refused.
            input.Skip();
            return null;
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private object NumberOf(ref JsonInput input)
    {
        switch (Numbers)
        {
            case NumberKind.Long:
                return input.ReadLong()!;
            case NumberKind.Timestamp:
                return input.ReadTimestamp()!.Value.UtcTicks;
            case NumberKind.Double:
                return input.ReadDouble()!;
        }

        if (input.TryReadPlainNumber(out var digits, out var decimals))
        {
            return new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        }

        var number = input.OpenValue();
        input.Pass(number);
        return Encoding.UTF8.GetString(number.ValueSpan);
    }

    private object NumberOf(ref Utf8JsonReader reader) => Numbers switch
    {
        NumberKind.Long => reader.TryGetInt64(out var value) ? value : throw new JsonException(),
        NumberKind.Timestamp => reader.TryGetDecimal(out var seconds) && seconds is >= -62_135_596_800 and <= 253_402_300_799
            ? DateTime.UnixEpoch.Ticks + (long)(seconds * 10_000_000)
            : throw new JsonException(),
        NumberKind.Double => reader.GetDouble(),
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
