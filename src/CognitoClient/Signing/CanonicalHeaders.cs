namespace CognitoClient.Signing;

/// <summary>The headers that a signature covers: lower-cased names in ordinal order, white space folded, repeated ones joined.</summary>
/// <remarks>
/// Used for one message after the other. What is known of the names, and of a value, holds for the next message as long as the same strings come in
/// the same order, as they do from one client.
/// </remarks>
internal sealed class CanonicalHeaders
{
    private const int NotLaidOut = -1;

    // As they were added.
    private Header[] _headers = new Header[16];
    private int _count;

    // As they are signed; for so many headers.
    private Place[] _places = [];
    private string _names = "";
    private int _laidOut = NotLaidOut;

    /// <summary>The names with semicolons between them, as the Authorization header lists them.</summary>
    public string Names
    {
        get
        {
            LayOut();
            return _names;
        }
    }

    public void Clear() => _count = 0;

    public void Add(string name, string value)
    {
        if (_count == _headers.Length)
        {
            Array.Resize(ref _headers, 2 * _count);
        }

        ref Header header = ref _headers[_count++];
        if (!ReferenceEquals(header.Name, name))
        {
            header.Name = name;
            _laidOut = NotLaidOut;
        }

        if (!ReferenceEquals(header.Value, value))
        {
            header.Value = value;
            header.Folded = Fold(value);
        }
    }

    public bool Contains(string name)
    {
        foreach (ref readonly Header header in _headers.AsSpan(0, _count))
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public void WriteTo(SigningBuffer output)
    {
        LayOut();
        foreach (ref readonly Place place in _places.AsSpan())
        {
            output.AppendLine(place.Name, ':', place.Others is null ? _headers[place.Header].Folded : Joined(place));
        }
    }

    private void LayOut()
    {
        if (_laidOut == _count)
        {
            return;
        }

        // A handful that comes almost sorted.
        var places = new List<Place>(_count);
        for (int header = 0; header < _count; header++)
        {
            string name = _headers[header].Name.ToLowerInvariant();
            int at = places.Count;
            while (at > 0 && string.CompareOrdinal(places[at - 1].Name, name) > 0)
            {
                at--;
            }

            if (at > 0 && places[at - 1].Name == name)
            {
                places[at - 1] = places[at - 1].With(header);
            }
            else
            {
                places.Insert(at, new(name, header));
            }
        }

        _places = [.. places];
        _names = string.Join(';', places.ConvertAll(place => place.Name));
        _laidOut = _count;
    }

    private string Joined(in Place place)
    {
        string values = _headers[place.Header].Folded;
        foreach (int other in place.Others!)
        {
            values = $"{values},{_headers[other].Folded}";
        }

        return values;
    }

    // Most values have no white space at all, and the others mostly single spaces.
    private static string Fold(string value) => !value.AsSpan().ContainsAnyInRange('\0', ' ') || IsFolded(value)
        ? value
        : string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string value) =>
        !value.AsSpan().ContainsAny('\t', '\r', '\n') && !value.Contains("  ", StringComparison.Ordinal) && !value.StartsWith(' ') && !value.EndsWith(' ');

    private struct Header
    {
        public string Name;
        public string Value;
        public string Folded;
    }

    /// <summary>A line: its name, the header that has it, and others that have it, too.</summary>
    private readonly record struct Place(string Name, int Header, int[]? Others = null)
    {
        public Place With(int other) => this with { Others = [.. Others ?? [], other] };
    }
}
