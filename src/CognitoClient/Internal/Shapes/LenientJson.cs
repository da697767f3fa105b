using System.Text.Json;

namespace CognitoClient.Internal.Shapes;

/// <summary>Handles comments and trailing commas, which applications can allow in JSON.</summary>
internal static class LenientJson
{
    public static bool IsAllowed(in JsonReaderOptions options) =>
        options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas;

    /// <summary>Returns the JSON with comments and trailing commas replaced by white space. All other bytes are unchanged.</summary>
    public static byte[] Blank(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var plain = json.ToArray();
        var reader = new Utf8JsonReader(json, options with { CommentHandling = JsonCommentHandling.Allow });
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.Comment:
                    plain.AsSpan(start..(int)reader.BytesConsumed).Fill((byte)' ');
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var last = plain.AsSpan(0, start).LastIndexOfAnyExcept(" \t\r\n"u8);
                    if (plain[last] == ',')
                    {
                        plain[last] = (byte)' ';
                    }

                    break;
            }
        }

        return plain;
    }
}
