namespace CognitoClient.Internal.Settings;

/// <summary>An AWS shared config or credentials file: sections of keys, nested keys as <c>parent.key</c>.</summary>
/// <remarks>
/// AWSSDK.Core is not used for this: it does not expose <c>services</c> sections, fixes the paths of the files on first use, and reports
/// unreadable values as missing.
/// </remarks>
internal sealed class ProfileFile
{
    private readonly Dictionary<string, Dictionary<string, string>> _sections = new(StringComparer.Ordinal);

    /// <summary>Reads a file. A missing file is treated as empty.</summary>
    /// <exception cref="IOException">The file exists and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static ProfileFile Read(string? path)
    {
        var file = new ProfileFile();
        if (File.Exists(path))
        {
            file.Parse(File.ReadLines(path));
        }

        return file;
    }

    public static ProfileFile Parse(string text)
    {
        var file = new ProfileFile();
        file.Parse(text.Split('\n'));
        return file;
    }

    public bool HasSection(string section) => _sections.ContainsKey(section);

    /// <summary>Returns the value of a key; null if the section or key is missing or the value is empty.</summary>
    public string? Find(string section, string key) =>
        _sections.TryGetValue(section, out var keys) && keys.TryGetValue(key, out var text) && text.Length > 0 ? text : null;

    private void Parse(IEnumerable<string> lines)
    {
        Dictionary<string, string>? section = null;
        string? parent = null;
        foreach (var line in lines)
        {
            var content = RemoveComment(line);
            if (content.Length == 0)
            {
                continue;
            }

            if (content[0] == '[')
            {
                section = OpenSection(content);
                parent = null;
                continue;
            }

            var equals = content.IndexOf('=', StringComparison.Ordinal);
            if (section is null || equals <= 0)
            {
                continue;
            }

            var key = content[..equals].TrimEnd();
            if (char.IsWhiteSpace(line[0]) && parent is not null)
            {
                key = $"{parent}.{key}";
            }
            else
            {
                parent = key;
            }

            section[key] = content[(equals + 1)..].TrimStart();
        }
    }

    /// <summary>Returns the section of a header. Sections of the same name are merged.</summary>
    private Dictionary<string, string>? OpenSection(string header)
    {
        var end = header.IndexOf(']', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var name = string.Join(' ', header[1..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!_sections.TryGetValue(name, out var section))
        {
            _sections[name] = section = new(StringComparer.OrdinalIgnoreCase);
        }

        return section;
    }

    /// <summary>Removes a comment, which starts the line or follows white space.</summary>
    private static string RemoveComment(string line)
    {
        var content = line.Trim();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(content[i - 1])))
            {
                return content[..i].TrimEnd();
            }
        }

        return content;
    }
}
