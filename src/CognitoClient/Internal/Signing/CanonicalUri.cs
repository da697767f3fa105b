namespace CognitoClient.Internal.Signing;

/// <summary>Encodes the path and query of a URI for a signature.</summary>
internal static class CanonicalUri
{
    /// <summary>Encodes a path as sent once more, because the service encodes the path it receives before it compares signatures.</summary>
    public static string EncodePath(string path, bool normalize = true)
    {
        if (path is "" or "/")
        {
            return "/";
        }

        return EncodeSegments(path, normalize);
    }

    /// <summary>Encodes a query (without question mark) uniformly and orders it by name, then by value.</summary>
    public static string EncodeQuery(string query)
    {
        return query.Length == 0 ? "" : EncodeParameters(query);
    }

    private static string EncodeSegments(string path, bool normalize)
    {
        var segments = path.Split('/').AsEnumerable();
        return string.Join('/', (normalize ? Normalize(segments) : segments).Select(Uri.EscapeDataString));
    }

    private static string EncodeParameters(string query)
    {
        // A separator that sorts before all characters of encoded text, so that names are compared first.
        const char Separator = '\u0001';
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parameters.Length; i++)
        {
            var parts = parameters[i].Split('=', 2);
            parameters[i] = $"{Encode(parts[0])}{Separator}{(parts.Length == 2 ? Encode(parts[1]) : "")}";
        }

        Array.Sort(parameters, StringComparer.Ordinal);
        return string.Join('&', parameters).Replace(Separator, '=');
    }

    private static string Encode(string part) => Uri.EscapeDataString(Uri.UnescapeDataString(part));

    /// <summary>Removes dot segments and repeated slashes but keeps a trailing slash.</summary>
    private static IEnumerable<string> Normalize(IEnumerable<string> segments)
    {
        var kept = new List<string> { "" };
        var endsWithSlash = false;
        foreach (var segment in segments)
        {
            endsWithSlash = segment is "" or "." or "..";
            if (segment == ".." && kept.Count > 1)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (!endsWithSlash)
            {
                kept.Add(segment);
            }
        }

        return endsWithSlash ? kept.Append("") : kept;
    }
}
