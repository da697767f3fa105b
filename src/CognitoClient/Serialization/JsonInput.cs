using System.ComponentModel;
using System.Text.Json;
using CognitoClient.Internal.Findings;

namespace CognitoClient.Serialization;

/// <summary>The JSON text of one value, read once from its start to its end.</summary>
/// <remarks>
/// <para>It knows the next value before it is read, and keeps no state per token: that makes it twice as fast as
/// <see cref="Utf8JsonReader"/> on what services send. Whatever is unusual (escapes, numbers with many digits or a sign, unknown members)
/// and whatever is broken is given to <see cref="Utf8JsonReader"/>.</para>
/// <para>Used by generated types only. Use <see cref="JsonSerializer"/> to read a shape.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonInput
{
    // That of Utf8JsonReader.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private ReadOnlySpan<byte> _name;
    private int _position;
    private bool _isFirst;

    /// <summary>Opens a text on its first value.</summary>
    /// <param name="json">The text.</param>
    /// <param name="findings">Collects what the shapes find fault with; null for the first fault to throw.</param>
    /// <exception cref="JsonException">There is none.</exception>
    internal JsonInput(ReadOnlySpan<byte> json, FindingList? findings = null)
    {
        _json = json;
        Findings = findings;
        MoveToValue();
    }

    /// <summary>What the shapes find fault with; null where the first fault throws.</summary>
    internal readonly FindingList? Findings { get; }

    /// <summary>Where the value begins that was come to last, or the end of the object or list that was come to last.</summary>
    internal int TokenStart { get; private set; }

    /// <summary>How many objects and lists are open.</summary>
    internal int Depth { get; private set; }

    /// <summary>The name of the member that the input stands on, unescaped.</summary>
    internal readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>The byte that the next value begins with, which tells its kind.</summary>
    internal readonly byte First => _json[_position];

    /// <summary>Goes into an object; the input stands on its brace.</summary>
    internal void Open()
    {
        _position++;
        _isFirst = true;
        if (++Depth > MaxDepth)
        {
            ThrowBroken();
        }
    }

    /// <summary>Moves to the value of the next member and takes its name; false behind the end of the object.</summary>
    internal bool NextMember()
    {
        if (!Continue('}'))
        {
            return false;
        }

        if (Peek() != '"')
        {
            ThrowBroken();
        }

        var start = ++_position;
        _position = EndOfPlainText(start);
        if (Peek() == '"')
        {
            _name = _json[start.._position++];
        }
        else
        {
            _position = start - 1;
            _name = ReadUnusualName();
        }

        Take(':');
        MoveToValue();
        return true;
    }

    /// <summary>Moves to the next item of a list; false behind its end.</summary>
    internal bool NextItem()
    {
        if (!Continue(']'))
        {
            return false;
        }

        MoveToValue();
        return true;
    }

    /// <summary>Passes over a null, if that is the next value.</summary>
    internal bool TakeNull()
    {
        if (First != 'n')
        {
            return false;
        }

        TakeLiteral("null"u8);
        return true;
    }

    internal void TakeLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            ThrowBroken();
        }

        _position += literal.Length;
    }

    /// <summary>Checks that nothing but white space is left.</summary>
    internal void End()
    {
        SkipWhiteSpace();
        if (_position < _json.Length)
        {
            ThrowBroken();
        }
    }

    /// <summary>Whether an object or a list goes on; moves to its next part, or behind its end.</summary>
    private bool Continue(char end)
    {
        var next = SkipWhiteSpace();
        if (next == end)
        {
            TokenStart = _position++;
            _isFirst = false;
            Depth--;
            return false;
        }

        if (_isFirst)
        {
            _isFirst = false;
            return true;
        }

        Take(',');
        SkipWhiteSpace();
        return true;
    }

    /// <summary>Moves back to the start of the value that was come to last.</summary>
    internal void ReturnToValue() => _position = TokenStart;

    private void MoveToValue()
    {
        if (SkipWhiteSpace() == 0)
        {
            ThrowBroken();
        }

        TokenStart = _position;
    }

    private void Take(char expected)
    {
        if (SkipWhiteSpace() != expected)
        {
            ThrowBroken();
        }

        _position++;
    }

    /// <summary>Moves to what is no white space, and returns it; 0 at the end of the text.</summary>
    private byte SkipWhiteSpace()
    {
        while (Peek() is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }

        return Peek();
    }

    private readonly byte Peek() => (uint)_position < (uint)_json.Length ? _json[_position] : (byte)0;
}
