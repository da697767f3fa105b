namespace CognitoClient.Signing;

/// <summary>The headers that a signature covers: lower-cased names in ordinal order, white space folded, repeated ones joined.</summary>
internal sealed class CanonicalHeaders
{
    private string[] _names = new string[16];
    private string[] _values = new string[16];
    private int _count;
    private string[] _namesJoined = [];
    private string _joined = "";

    /// <summary>The names with semicolons between them, as the Authorization header lists them.</summary>
    public string Names
    {
        get
        {
            // One call's names are the next one's.
            if (!AreJoined())
            {
                _namesJoined = _names[.._count];
                _joined = string.Join(';', _namesJoined);
            }

            return _joined;
        }
    }

    public void Clear()
    {
        // Values are secrets among them.
        Array.Clear(_values, 0, _count);
        _count = 0;
    }

    public void Add(string name, string value)
    {
        name = name.AsSpan().ContainsAnyInRange('A', 'Z') ? name.ToLowerInvariant() : name;
        value = Fold(value);

        // A handful that comes almost sorted.
        int place = _count;
        while (place > 0 && string.CompareOrdinal(_names[place - 1], name) > 0)
        {
            place--;
        }

        if (place > 0 && _names[place - 1] == name)
        {
            _values[place - 1] = $"{_values[place - 1]},{value}";
        }
        else
        {
            Insert(place, name, value);
        }
    }

    public void WriteTo(SigningBuffer output)
    {
        for (int i = 0; i < _count; i++)
        {
            output.Append(_names[i]);
            output.Append(':');
            output.Append(_values[i]);
            output.Append('\n');
        }
    }

    private void Insert(int place, string name, string value)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
        }

        for (int i = _count++; i > place; i--)
        {
            _names[i] = _names[i - 1];
            _values[i] = _values[i - 1];
        }

        _names[place] = name;
        _values[place] = value;
    }

    private bool AreJoined() => _namesJoined.AsSpan().SequenceEqual(_names.AsSpan(0, _count));

    // Most values have no white space at all, and the others mostly single spaces.
    private static string Fold(string value) => !value.AsSpan().ContainsAny(" \t\r\n") || IsFolded(value)
        ? value
        : string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string value) =>
        !value.AsSpan().ContainsAny('\t', '\r', '\n') && !value.Contains("  ", StringComparison.Ordinal) && value[0] != ' ' && value[^1] != ' ';
}
