using System.Globalization;
using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>The path of a value that cannot be written, such as <c>UserAttributes[0].Name</c>, in the words of a caller.</summary>
/// <remarks>It is computed from the JSON before the value, and only after a failure, because writers do not track paths.</remarks>
internal static class WrittenPath
{
    /// <summary>Gets the path of a member of the object that is being written.</summary>
    public static string OfMember(scoped ref JsonOutput output, ReadOnlySpan<byte> name)
    {
        var open = Read(output.Written.Span);
        var path = Format(open, open.Count - 1);
        return (path.Length == 0 ? "" : path + ".") + WithoutMark(Encoding.UTF8.GetString(name));
    }

    /// <summary>
    /// Gets the path of the item of a list, or of the entry of a map, that is being written; of the map before the key is written.
    /// </summary>
    public static string OfItem(scoped ref JsonOutput output)
    {
        var open = Read(output.Written.Span);
        var path = Format(open, open.Count - 1);
        return open switch
        {
            [.., (true, var index, _)] => string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]"),
            [.., (_, _, { } key)] => path + QuotedKey.InBrackets(key),
            _ => path,
        };
    }

    /// <summary>Reads the objects and lists that are open at the end of incomplete JSON, the outermost first.</summary>
    private static List<(bool IsList, int Index, string? Name)> Read(ReadOnlySpan<byte> json)
    {
        var open = new List<(bool IsList, int Index, string? Name)>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    open[^1] = open[^1] with { Name = WithoutMark(reader.GetString()!) };
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    BeginValue(open);
                    open.Add((reader.TokenType == JsonTokenType.StartArray, -1, null));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.RemoveAt(open.Count - 1);
                    EndValue(open);
                    break;
                default:
                    BeginValue(open);
                    EndValue(open);
                    break;
            }
        }

        return open;
    }

    private static void BeginValue(List<(bool IsList, int Index, string? Name)> open)
    {
        if (open.Count > 0 && open[^1].IsList)
        {
            open[^1] = open[^1] with { Index = open[^1].Index + 1 };
        }
    }

    private static void EndValue(List<(bool IsList, int Index, string? Name)> open)
    {
        if (open.Count > 0)
        {
            open[^1] = open[^1] with { Name = null };
        }
    }

    private static string Format(List<(bool IsList, int Index, string? Name)> open, int depth)
    {
        var path = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            if (open[i].IsList)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{open[i].Index}]");
            }
            else if (open[i].Name is { } name && !JsonLocation.IsPlainName(name))
            {
                path.Append(QuotedKey.InBrackets(name));
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(open[i].Name);
            }
        }

        return path.ToString();
    }

    private static string WithoutMark(string name) =>
        name.StartsWith(JsonOutput.SensitiveMark, StringComparison.Ordinal) ? name[JsonOutput.SensitiveMark.Length..] : name;
}
