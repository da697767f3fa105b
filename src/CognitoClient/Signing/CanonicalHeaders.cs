using System.Buffers;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>The headers that a signature covers: lower-cased names in ordinal order, white space folded, repeated ones joined.</summary>
internal sealed class CanonicalHeaders
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    private readonly SortedList<string, string> _headers = new(capacity: 8, StringComparer.Ordinal);
    private string? _names;

    /// <summary>The names with semicolons between them, as the Authorization header lists them.</summary>
    public string Names => _names ??= string.Join(';', _headers.Keys);

    public void Add(string name, string value)
    {
        name = name.ToLowerInvariant();
        value = Fold(value);
        _headers[name] = _headers.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
        _names = null;
    }

    public void WriteTo(IBufferWriter<byte> output)
    {
        for (var i = 0; i < _headers.Count; i++)
        {
            Encoding.UTF8.GetBytes(_headers.GetKeyAtIndex(i), output);
            output.Write(":"u8);
            Encoding.UTF8.GetBytes(_headers.GetValueAtIndex(i), output);
            output.Write("\n"u8);
        }
    }

    private static string Fold(string value) =>
        value.AsSpan().ContainsAny(WhiteSpace)
            ? string.Join(' ', value.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries))
            : value;
}
