using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>The headers that a signature covers: lower-cased names in ordinal order, white space folded, repeated ones joined, in UTF-8.</summary>
/// <remarks>
/// Used for one message after the other. What is known of the names, and of a value, holds for the next message as long as the same strings come in
/// the same order, as they do from one client. Plain arrays: collections of a type of our own would have to be compiled at each start.
/// </remarks>
internal sealed class CanonicalHeaders
{
    private const int NotSorted = -1;

    // As they were added, and each as a line in UTF-8, without its end.
    private string[] _names = new string[16];
    private string?[] _values = new string?[16];
    private byte[]?[] _lines = new byte[]?[16];
    private int[] _lengths = new int[16];
    private int _count;

    // As they are signed, if that is known for so many headers: the lower-cased names, whose headers these are, and the list of them.
    private string[] _sortedNames = [];
    private int[] _order = [];
    private string _list = "";
    private int _sorted = NotSorted;

    /// <summary>The names with semicolons between them, as the Authorization header lists them.</summary>
    public string Names
    {
        get
        {
            Sort();
            return _list;
        }
    }

    public void Clear() => _count = 0;

    public void Add(string name, string value)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
            Array.Resize(ref _lines, 2 * _count);
            Array.Resize(ref _lengths, 2 * _count);
        }

        var header = _count++;
        if (!ReferenceEquals(_names[header], name))
        {
            _names[header] = name;
            _values[header] = null;
            _sorted = NotSorted;
        }

        if (!ReferenceEquals(_values[header], value))
        {
            _values[header] = value;
            SetLine(header, name, Fold(value));
        }
    }

    /// <summary>Wipes what is known of a header's value, so that it does not outlive its signature; false if there is no such header.</summary>
    public bool Forget(string name)
    {
        var isThere = false;
        for (var header = 0; header < _count; header++)
        {
            if (string.Equals(_names[header], name, StringComparison.OrdinalIgnoreCase))
            {
                isThere = true;
                CryptographicOperations.ZeroMemory(_lines[header]);
                _values[header] = null;
            }
        }

        return isThere;
    }

    public void WriteTo(SigningBuffer output)
    {
        Sort();
        for (var place = 0; place < _count; place++)
        {
            var name = _sortedNames[place];
            ReadOnlySpan<byte> text = LineAt(place);
            while (place + 1 < _count && _sortedNames[place + 1] == name)
            {
                output.Append(text);
                output.Append(","u8);
                text = LineAt(++place)[(name.Length + 1)..];
            }

            output.AppendLine(text);
        }
    }

    private ReadOnlySpan<byte> LineAt(int place)
    {
        var header = _order[place];
        return _lines[header].AsSpan(0, _lengths[header]);
    }

    private void SetLine(int header, string name, string value)
    {
        // Names of headers are ASCII.
        var most = name.Length + 1 + Encoding.UTF8.GetMaxByteCount(value.Length);
        var known = _lines[header];
        var isOfUse = known?.Length >= most && known.Length <= SigningBuffer.LargestKept;
        var line = isOfUse ? known! : _lines[header] = new byte[most];
        Ascii.ToLower(name, line, out var length);
        line[length++] = (byte)':';
        _lengths[header] = length + Encoding.UTF8.GetBytes(value, line.AsSpan(length));
    }

    private void Sort()
    {
        if (_sorted == _count)
        {
            return;
        }

        // A handful that comes almost sorted. Those of one name stay in their order.
        var names = new string[_count];
        var order = new int[_count];
        for (var header = 0; header < _count; header++)
        {
            var name = _names[header].ToLowerInvariant();
            var place = header;
            for (; place > 0 && string.CompareOrdinal(names[place - 1], name) > 0; place--)
            {
                names[place] = names[place - 1];
                order[place] = order[place - 1];
            }

            names[place] = name;
            order[place] = header;
        }

        _sortedNames = names;
        _order = order;
        _list = Listed(names);
        _sorted = _count;
    }

    private static string Listed(string[] sortedNames)
    {
        var names = new List<string>(sortedNames.Length);
        foreach (var name in sortedNames)
        {
            if (names.Count == 0 || names[^1] != name)
            {
                names.Add(name);
            }
        }

        return string.Join(';', names);
    }

    // Most values have no white space at all, and the others mostly single spaces.
    private static string Fold(string value) => !value.AsSpan().ContainsAnyInRange('\0', ' ') || IsFolded(value)
        ? value
        : string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string value) =>
        !value.AsSpan().ContainsAny('\t', '\r', '\n') && !value.Contains("  ", StringComparison.Ordinal) && !value.StartsWith(' ') && !value.EndsWith(' ');
}
