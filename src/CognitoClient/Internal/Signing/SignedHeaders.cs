namespace CognitoClient.Internal.Signing;

/// <summary>The headers that a signature covers: names in lowercase and in order, white space folded, repeated headers joined.</summary>
internal sealed class SignedHeaders
{
    private string[] _names = new string[16];
    private string[] _values = new string[16];
    private int _count;

    /// <summary>Inserts a header in order. Headers of the same name keep the order in which they are added.</summary>
    /// <param name="name">The name in lowercase.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, string value)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
        }

        // A few headers, nearly in order.
        var place = _count++;
        for (; place > 0 && string.CompareOrdinal(_names[place - 1], name) > 0; place--)
        {
            _names[place] = _names[place - 1];
            _values[place] = _values[place - 1];
        }

        _names[place] = name;
        _values[place] = value;
    }

    /// <summary>Writes a line for each name.</summary>
    public void WriteLines(SigningBuffer output)
    {
        for (var place = 0; place < _count; place++)
        {
            output.Append(_names[place], ':');
            while (place + 1 < _count && _names[place + 1] == _names[place])
            {
                output.Append(Fold(_values[place++]), ',');
            }

            output.AppendLine(Fold(_values[place]));
        }
    }

    /// <summary>Writes the names, separated by semicolons.</summary>
    public void WriteNames(SigningBuffer output)
    {
        for (var place = 0; place < _count; place++)
        {
            if (place + 1 == _count)
            {
                output.Append(_names[place]);
            }
            else if (_names[place] != _names[place + 1])
            {
                output.Append(_names[place], ';');
            }
        }
    }

    /// <summary>Removes all headers, because values may be secrets.</summary>
    public void Clear()
    {
        _names.AsSpan(0, _count).Clear();
        _values.AsSpan(0, _count).Clear();
        _count = 0;
    }

    // Nearly all values are folded already: without white space, or with single spaces within.
    private static string Fold(string value) => !value.AsSpan().ContainsAnyInRange('\0', ' ') || IsFolded(value)
        ? value
        : string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string value) =>
        !value.AsSpan().ContainsAny('\t', '\r', '\n')
        && !value.Contains("  ", StringComparison.Ordinal) && !value.StartsWith(' ') && !value.EndsWith(' ');
}
