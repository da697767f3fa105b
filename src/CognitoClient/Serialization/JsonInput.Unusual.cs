using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>What is left to <see cref="Utf8JsonReader"/>.</summary>
public ref partial struct JsonInput
{
    /// <summary>Passes over the next value, whatever it is.</summary>
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

    /// <summary>A reader on the next value's first token; pass it to <see cref="Pass"/> when it has come to the last one.</summary>
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
            // It counts from the value; what is broken is told from the start of the text.
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
            // No member is called so, and a map refuses it, as it does all that is not UTF-8.
            return [0xFF];
        }
    }

    /// <summary>Lets the framework say what is wrong with the text, and where.</summary>
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
