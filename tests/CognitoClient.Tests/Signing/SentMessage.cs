namespace CognitoClient.Tests.Signing;

/// <summary>What the handler inside the signing handler was given, as text; null where a header was absent.</summary>
internal sealed record SentMessage(string? Authorization, string? Date, string? SecurityToken, string Body)
{
    public static async Task<SentMessage> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        Header(request, "Authorization"),
        Header(request, "X-Amz-Date"),
        Header(request, "X-Amz-Security-Token"),
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
