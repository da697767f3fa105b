using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Shop.Tests;

/// <summary>The customer Ada, who uses the shop through its endpoints.</summary>
internal sealed class Customer(ShopFactory shop) : IDisposable
{
    public const string Username = "ada";
    public const string Email = "ada@example.com";
    public const string Password = "Analytical-1";

    private readonly HttpClient _http = shop.CreateClient();

    public Task<Reply> SignUpAsync() => SendAsync(Post("/accounts", new { Username, Email, Password }));

    public Task<Reply> ConfirmAsync(string code) => SendAsync(Post($"/accounts/{Username}/confirmation", new { code }));

    public Task<Reply> SignInAsync(string password = Password) => SendAsync(Post("/sessions", new { Username, password }));

    public async Task<string> GetAccessTokenAsync() => (await SignInAsync())["accessToken"];

    public Task<Reply> ShowProfileAsync(string accessToken) => SendAsync(new(HttpMethod.Get, "/me")
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", accessToken) },
    });

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Post(string path, object body) => new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };

    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}

/// <summary>A response of the shop.</summary>
internal sealed record Reply(int Status, string Body)
{
    public string this[string member] => JsonNode.Parse(Body)![member]!.GetValue<string>();
}
