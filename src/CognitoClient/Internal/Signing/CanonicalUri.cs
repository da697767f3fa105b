namespace CognitoClient.Internal.Signing;

/// <summary>Path and query of a URI in the form that a signature covers.</summary>
internal static class CanonicalUri
{
    /// <summary>A path as sent, percent-encoded once more: the service encodes what it received before it compares signatures.</summary>
    public static string Path(string path, bool normalize = true)
    {
        if (path is "" or "/")
        {
            return "/";
        }

        return EncodedPath(path, normalize);
    }

    /// <summary>A query as sent, without its question mark: every part encoded in the same way, ordered by name, then by value.</summary>
    public static string Query(string query)
    {
        return query.Length == 0 ? "" : EncodedQuery(query);
    }

    private static string EncodedPath(string path, bool normalize)
    {
        var segments = path.Split('/').AsEnumerable();
        return string.Join('/', (normalize ? Normalize(segments) : segments).Select(Uri.EscapeDataString));
    }

    private static string EncodedQuery(string query)
    {
        // Between name and value what sorts before everything that an encoded text can hold, so that the names count first.
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

    /// <summary>Removes dot segments and repeated slashes; the slash at the end stays.</summary>
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
