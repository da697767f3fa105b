using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CognitoClient.Internal.Shapes;

/// <summary>Prints the members of a record for <see cref="object.ToString"/>.</summary>
/// <remarks>Members that are not set are omitted. Secrets are printed as <c>***</c>, and lists and maps in full.</remarks>
internal ref struct MemberPrinter(StringBuilder builder)
{
    private const string Mask = "***";

    private readonly StringBuilder _builder = builder;

    /// <summary>Indicates whether a member was printed.</summary>
    public bool Any { get; private set; }

    [UnscopedRef]
    public ref MemberPrinter Print(string name, object? value)
    {
        if (value is null)
        {
            return ref this;
        }

        Begin(name);
        Append(value);
        return ref this;
    }

    [UnscopedRef]
    public ref MemberPrinter Print<T>(string name, IReadOnlyDictionary<string, T>? map) =>
        ref Print(name, map is null or IDictionary ? map : (object)new Dictionary<string, T>(map));

    /// <summary>Prints a mask in place of a secret that is set.</summary>
    [UnscopedRef]
    public ref MemberPrinter PrintRedacted(string name, object? value)
    {
        if (value is null or "" or ICollection { Count: 0 })
        {
            return ref this;
        }

        Begin(name);
        _builder.Append(Mask);
        return ref this;
    }

    private void Begin(string name)
    {
        if (Any)
        {
            _builder.Append(", ");
        }

        Any = true;
        _builder.Append(name).Append(" = ");
    }

    private readonly void Append(object? value)
    {
        switch (value)
        {
            case string text:
                _builder.Append(text);
                break;
            case ReadOnlyMemory<byte> blob:
                _builder.Append(CultureInfo.InvariantCulture, $"{blob.Length} bytes");
                break;
            case DateTimeOffset time:
                _builder.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                AppendMap(map);
                break;
            case IEnumerable list:
                AppendList(list);
                break;
            default:
                _builder.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private readonly void AppendList(IEnumerable list)
    {
        var separator = "[";
        foreach (var item in list)
        {
            _builder.Append(separator);
            Append(item);
            separator = ", ";
        }

        _builder.Append(separator == "[" ? "[]" : "]");
    }

    private readonly void AppendMap(IDictionary map)
    {
        var separator = "{ ";
        foreach (DictionaryEntry entry in map)
        {
            _builder.Append(separator).Append(CultureInfo.InvariantCulture, $"{entry.Key} = ");
            Append(entry.Value);
            separator = ", ";
        }

        _builder.Append(separator == "{ " ? "{ }" : " }");
    }
}
