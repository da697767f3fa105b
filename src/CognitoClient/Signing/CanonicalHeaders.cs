namespace CognitoClient.Signing;

/// <summary>The headers that a signature covers: lower-cased names in ordinal order, white space folded, repeated ones joined.</summary>
internal sealed class CanonicalHeaders
{
    private readonly List<(string Name, string Value)> _headers = new(capacity: 10);
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
                _namesJoined = new string[_headers.Count];
                for (int i = 0; i < _namesJoined.Length; i++)
                {
                    _namesJoined[i] = _headers[i].Name;
                }

                _joined = string.Join(';', _namesJoined);
            }

            return _joined;
        }
    }

    public void Clear() => _headers.Clear();

    public void Add(string name, string value)
    {
        name = name.AsSpan().ContainsAnyInRange('A', 'Z') ? name.ToLowerInvariant() : name;
        value = Fold(value);

        // A handful that comes almost sorted.
        int place = _headers.Count;
        while (place > 0 && string.CompareOrdinal(_headers[place - 1].Name, name) > 0)
        {
            place--;
        }

        if (place > 0 && _headers[place - 1].Name == name)
        {
            _headers[place - 1] = (name, $"{_headers[place - 1].Value},{value}");
        }
        else if (place == _headers.Count)
        {
            _headers.Add((name, value));
        }
        else
        {
            _headers.Insert(place, (name, value));
        }
    }

    public void WriteTo(SigningBuffer output)
    {
        foreach ((string name, string value) in _headers)
        {
            output.Append(name);
            output.Append(':');
            output.Append(value);
            output.Append('\n');
        }
    }

    private bool AreJoined()
    {
        if (_namesJoined.Length != _headers.Count)
        {
            return false;
        }

        for (int i = 0; i < _namesJoined.Length; i++)
        {
            if (_namesJoined[i] != _headers[i].Name)
            {
                return false;
            }
        }

        return true;
    }

    // Most values have no white space at all, and the others mostly single spaces.
    private static string Fold(string value) => !value.AsSpan().ContainsAny(" \t\r\n") || IsFolded(value)
        ? value
        : string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string value) =>
        !value.AsSpan().ContainsAny('\t', '\r', '\n') && !value.Contains("  ", StringComparison.Ordinal) && value[0] != ' ' && value[^1] != ' ';
}
