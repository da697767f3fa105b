using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>
/// Keeps cookies as a browser does that trusts loopback addresses, and takes none that JavaScript or another site could use.
/// </summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = address };

    public Dictionary<string, string> Cookies { get; } = [];

    public Task<Page> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Page> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public void Dispose() => _http.Dispose();

    private async Task<Page> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Cookie", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookieHeaderValue.ParseStrictList([.. cookies]).ToList().ForEach(Keep);
        }

        Assert.True(response.Headers.CacheControl is null or { NoStore: true });
        return new Page(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        Assert.True(cookie is { HttpOnly: true, Secure: true, SameSite: Microsoft.Net.Http.Headers.SameSiteMode.Strict }, $"{cookie.Name}");
        Assert.True(
            cookie.Path == "/" && !cookie.Domain.HasValue && cookie.Name.StartsWith("__Host-", StringComparison.Ordinal),
            $"{cookie.Name}");
        if (cookie.Expires < TimeProvider.System.GetUtcNow())
        {
            Cookies.Remove(cookie.Name.Value!);
        }
        else
        {
            Cookies[cookie.Name.Value!] = cookie.Value.Value!;
        }
    }

    internal sealed record Page(HttpStatusCode Status, string Body)
    {
        public string? this[string member] => JsonElement.Parse(Body).TryGetProperty(member, out var value) ? value.ToString() : null;
    }
}
