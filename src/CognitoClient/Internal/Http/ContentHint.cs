using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Http;

/// <summary>Recognizes bodies that the service does not send, by their headers.</summary>
internal static class ContentHint
{
    private const int LongestValue = 60;

    /// <summary>Returns the encoding of a body that the HTTP stack did not decode; null for none.</summary>
    public static string? FindEncoding(HttpResponseMessage response) =>
        Find(response, "Content-Encoding") is { } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? encoding
            : null;

    /// <summary>Returns the probable reason why a body is not JSON, with the remedy, preceded by a space; empty if there is none.</summary>
    public static string Describe(HttpResponseMessage response)
    {
        if (FindEncoding(response) is { } encoding)
        {
            return $" Its Content-Encoding is {encoding}, which the client did not request. Check proxies and your own handlers.";
        }

        return Find(response, "Content-Type") is { } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? $" Its Content-Type is {type}. Check Endpoint, and proxies that respond instead of the service."
            : "";
    }

    private static string? Find(HttpResponseMessage response, string name) =>
        response.Content.Headers.NonValidated.TryGetValues(name, out var values)
        && OneLine.From(values.ToString(), LongestValue) is { Length: > 0 } value
            ? value
            : null;
}
