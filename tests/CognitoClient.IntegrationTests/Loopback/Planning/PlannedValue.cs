using System.Text.Encodings.Web;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>A value that is known in advance: what C# should hold and what the wire should carry are both made from it.</summary>
internal abstract record PlannedValue(WireShape Shape)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value's bytes on the wire.</summary>
    public byte[] ToUtf8()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The value as JSON that is equal for equal values.</summary>
    public string ToCanonicalJson() => CanonicalJson.Of(ToUtf8());

    public abstract void Write(Utf8JsonWriter writer);
}

/// <summary>A value without parts; <paramref name="Value"/> is what C# holds, an enumeration's as a string.</summary>
internal sealed record PlannedScalar(WireShape Shape, object Value) : PlannedValue(Shape)
{
    public override void Write(Utf8JsonWriter writer)
    {
        switch (Value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                writer.WriteNumberValue((time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond);
                break;
            case ReadOnlyMemory<byte> blob:
                writer.WriteStringValue(Convert.ToBase64String(blob.Span));
                break;
            case JsonElement document:
                document.WriteTo(writer);
                break;
            default:
                throw new NotSupportedException($"{Shape}: {Value.GetType()}");
        }
    }
}

internal sealed record PlannedList(WireShape Shape, IReadOnlyList<PlannedValue> Items) : PlannedValue(Shape)
{
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items)
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
    }
}

internal sealed record PlannedMap(WireShape Shape, IReadOnlyList<KeyValuePair<string, PlannedValue>> Entries) : PlannedValue(Shape)
{
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in Entries)
        {
            writer.WritePropertyName(key);
            value.Write(writer);
        }

        writer.WriteEndObject();
    }
}

internal sealed record PlannedStructure(WireShape Shape, IReadOnlyList<KeyValuePair<WireMember, PlannedValue>> Members)
    : PlannedValue(Shape)
{
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (member, value) in Members)
        {
            writer.WritePropertyName(member.Name);
            value.Write(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The same value with one member replaced or added.</summary>
    public PlannedStructure With(string name, PlannedValue value)
    {
        var member = Shape.Members.Single(member => member.Name == name);
        return this with { Members = [.. Members.Where(entry => entry.Key != member), KeyValuePair.Create(member, value)] };
    }

    /// <summary>The same value with its members, and the entries of its maps, in the opposite order.</summary>
    public PlannedStructure Reversed() => (PlannedStructure)Reversed(this);

    private static PlannedValue Reversed(PlannedValue value) => value switch
    {
        PlannedStructure structure => structure with { Members = [.. structure.Members.Reverse().Select(Reversed)] },
        PlannedMap map => map with { Entries = [.. map.Entries.Reverse().Select(Reversed)] },
        PlannedList list => list with { Items = [.. list.Items.Select(Reversed)] },
        _ => value,
    };

    private static KeyValuePair<TKey, PlannedValue> Reversed<TKey>(KeyValuePair<TKey, PlannedValue> entry) =>
        KeyValuePair.Create(entry.Key, Reversed(entry.Value));
}
