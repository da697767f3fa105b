using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Delegates unusual input to <see cref="Utf8JsonReader"/>.</summary>
public ref partial struct JsonInput
{
    /// <summary>Skips the next value.</summary>
    internal void Skip()
    {
        var value = OpenValue();
        try
        {
            value.Skip();
        }
        catch (JsonException)
        {
            ThrowBroken();
        }

        Pass(value);
    }

    /// <summary>Creates a reader at the first token of the next value. At the last token, pass it to <see cref="Pass"/>.</summary>
    internal readonly Utf8JsonReader OpenValue()
    {
        if (Depth == MaxDepth && First is (byte)'{' or (byte)'[')
        {
            ThrowBroken();
        }

        var reader = new Utf8JsonReader(_json[_position..], new JsonReaderOptions { MaxDepth = Math.Max(1, MaxDepth - Depth) });
        try
        {
            reader.Read();
        }
        catch (JsonException)
        {
            // The reader counts from the value, but errors are reported from the start of the JSON.
            ThrowBroken();
        }

        return reader;
    }

    internal void Pass(in Utf8JsonReader value) => _position += (int)value.BytesConsumed;

    private byte[] ReadUnusualName()
    {
        var name = OpenValue();
        Pass(name);
        try
        {
            return name.ValueIsEscaped ? Encoding.UTF8.GetBytes(name.GetString()!) : name.ValueSpan.ToArray();
        }
        catch (InvalidOperationException)
        {
            // No member has this name, and maps reject names that are not UTF-8.
            return [0xFF];
        }
    }

    /// <summary>Throws the exception of the framework for invalid JSON, with its position.</summary>
    [DoesNotReturn]
    internal readonly void ThrowBroken()
    {
        var reader = new Utf8JsonReader(_json);
        while (reader.Read())
        {
        }

        throw new JsonException("expected JSON, found something else");
    }
}
