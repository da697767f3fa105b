using System.Text;

namespace CognitoClient.Tests.Handlers;

/// <summary>A message as it was when it was sent.</summary>
internal sealed record SentMessage(string Line, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public static async Task<SentMessage> ReadAsync(HttpRequestMessage request, bool withBody, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        using var body = new MemoryStream();
        if (withBody && request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        return new(
            $"{request.Method} {request.RequestUri} HTTP/{request.Version}",
            [.. headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
            Encoding.UTF8.GetString(body.ToArray()));
    }

    /// <summary>The value of a header; null if it was absent.</summary>
    public string? Header(string name) => Headers
        .Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(header => header.Value)
        .SingleOrDefault();

    /// <summary>Request line, headers and body.</summary>
    public override string ToString() => $"{Line}\n{string.Concat(Headers.Select(header => $"{header.Key}: {header.Value}\n"))}\n{Body}";
}
