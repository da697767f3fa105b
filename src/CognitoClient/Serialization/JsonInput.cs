using System.ComponentModel;
using System.Text.Json;
using CognitoClient.Internal.Findings;
using CognitoClient.Internal.Text;

namespace CognitoClient.Serialization;

/// <summary>A forward-only reader of one JSON value.</summary>
/// <remarks>
/// <para>The reader looks ahead to the next value and keeps no state per token, so it is twice as fast as <see cref="Utf8JsonReader"/> on
/// responses of the service. It delegates unusual input (escapes, signed or long numbers, unknown members) and invalid input to
/// <see cref="Utf8JsonReader"/>.</para>
/// <para>For generated types only. To read a record, call <c>FromJson</c> or use <see cref="JsonSerializer"/>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonInput
{
    // The default of Utf8JsonReader.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private ReadOnlySpan<byte> _name;
    private int _position;
    private bool _isFirst;

    /// <summary>Initializes a new instance at the first value.</summary>
    /// <param name="json">The JSON, in UTF-8.</param>
    /// <param name="findings">Collects the errors that shapes find. If null, the first error is thrown.</param>
    /// <exception cref="JsonException">The JSON is empty.</exception>
    internal JsonInput(ReadOnlySpan<byte> json, FindingList? findings = null)
    {
        _json = json;
        Findings = findings;
        MoveToValue();
    }

    /// <summary>The errors that shapes find, or null if the first error is thrown.</summary>
    internal readonly FindingList? Findings { get; }

    /// <summary>Shares short strings that recur in the body, or null to share none.</summary>
    internal SharedStrings? Strings { get; init; }

    /// <summary>The start of the current value, or the end of the last object or list.</summary>
    internal int TokenStart { get; private set; }

    /// <summary>The number of open objects and lists.</summary>
    internal int Depth { get; private set; }

    /// <summary>The name of the current member, unescaped.</summary>
    internal readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>The first byte of the next value, which determines its kind.</summary>
    internal readonly byte First => _json[_position];

    /// <summary>Enters the object that starts at the current position.</summary>
    internal void Open()
    {
        _position++;
        _isFirst = true;
        if (++Depth > MaxDepth)
        {
            ThrowBroken();
        }
    }

    /// <summary>Reads the name of the next member and moves to its value. Returns false after the end of the object.</summary>
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

    /// <summary>Moves to the next item of a list. Returns false after its end.</summary>
    internal bool NextItem()
    {
        if (!Continue(']'))
        {
            return false;
        }

        MoveToValue();
        return true;
    }

    /// <summary>Skips the next value if it is null.</summary>
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

    /// <summary>Verifies that only white space remains.</summary>
    internal void End()
    {
        SkipWhiteSpace();
        if (_position < _json.Length)
        {
            ThrowBroken();
        }
    }

    /// <summary>Moves to the next member or item, or after the end of the object or list. Returns whether there is a next one.</summary>
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

    /// <summary>Moves back to the start of the current value.</summary>
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

    /// <summary>Skips white space, and returns the next byte, or 0 at the end.</summary>
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
