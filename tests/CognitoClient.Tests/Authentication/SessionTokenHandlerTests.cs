using System.Net;
using System.Net.Http.Json;
using CognitoClient.Authentication;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Authentication;

public class SessionTokenHandlerTests
{
    private static readonly Uri Api = new("https://api.example.com/v1/");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://api.example.com/v1", true)]
    [InlineData("https://api.example.com/v1/users?x=1", true)]
    [InlineData("https://API.example.com:443/v1/users", true)]
    [InlineData("https://api.example.com/v10/users", false)]
    [InlineData("https://api.example.com/v1/../v2", false)]
    [InlineData("https://api.example.com/", false)]
    [InlineData("http://api.example.com/v1/users", false)]
    [InlineData("https://api.example.com:8443/v1/users", false)]
    [InlineData("https://api.example.com.evil.example/v1/users", false)]
    [InlineData("https://user@evil.example/v1/users", false)]
    public async Task Send_ToAnAddress_CarriesTheTokenOnlyBelowTheBase(string address, bool carries)
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler();
        using var client = await ClientAsync(service, api);

        await client.GetAsync(new Uri(address), Token);

        Assert.Equal([carries ? "Bearer a1" : null], Authorizations(api));
    }

    [Fact]
    public async Task Send_Synchronously_IsRefusedInsteadOfGoingWithoutAToken()
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler();
        using var client = await ClientAsync(service, api);
        using var request = new HttpRequestMessage(HttpMethod.Get, Api);

        Assert.Throws<NotSupportedException>(() => client.Send(request, Token));

        Assert.Empty(api.Sent);
    }

    [Fact]
    public async Task Send_RefusedInASessionWithoutARefreshToken_DoesNotEndIt()
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler(Answer(401));
        var session = await new CognitoSessions(service.SignIn())
            .StartAsync(
                SessionTests.Tokens(service, TimeSpan.FromMinutes(50)) with { RefreshToken = null }, "key", cancellationToken: Token);
        using var client = new HttpClient(new SessionTokenHandler(session, Api) { InnerHandler = api });

        using var response = await client.GetAsync(Api, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task Send_WithTheIdToken_CarriesThat()
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler();
        var session = await SessionTests.StartAsync(service, TimeSpan.FromHours(1));
        using var client = new HttpClient(new SessionTokenHandler(session, Api) { InnerHandler = api, Token = SessionToken.Id });

        await client.GetAsync(new Uri(Api, "users"), Token);

        Assert.Equal(["Bearer i1"], Authorizations(api));
    }

    [Fact]
    public async Task Send_OfACallThatIsAuthorized_LeavesIt()
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler(Answer(401));
        using var client = await ClientAsync(service, api);
        using var request = new HttpRequestMessage(HttpMethod.Get, Api) { Headers = { Authorization = new("Basic", "x") } };

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(["Basic x"], Authorizations(api));
    }

    [Fact]
    public async Task Send_WithoutASession_GoesAsItIs()
    {
        using var api = new ScriptedHandler(Answer(401));
        using var client = new HttpClient(new SessionTokenHandler(() => null, Api) { InnerHandler = api });

        using var response = await client.GetAsync(Api, Token);

        Assert.Equal((HttpStatusCode.Unauthorized, 1), (response.StatusCode, api.Sent.Count));
    }

    public static TheoryData<string> Contents { get; } = ["none", "text", "json", "form", "bytes"];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Send_Refused_RenewsTheTokenAndRepeatsOnce(string kind)
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a2"));
        using var api = new ScriptedHandler(Answer(401), Answer(200));
        using var client = await ClientAsync(service, api);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api, "users")) { Content = Content(kind) };

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer a1", "Bearer a2"], Authorizations(api));
        Assert.Equal(api.Sent[0].Body, api.Sent[1].Body);
        Assert.Equal(kind == "none", api.Sent[0].Body.Length == 0);
    }

    [Fact]
    public async Task Send_RefusedTwice_GivesTheSecondAnswer()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a2"));
        using var api = new ScriptedHandler(Answer(401));
        using var client = await ClientAsync(service, api);

        using var response = await client.GetAsync(Api, Token);

        Assert.Equal((HttpStatusCode.Unauthorized, 2), (response.StatusCode, api.Sent.Count));
    }

    [Fact]
    public async Task Send_StreamThatIsRefused_IsNotRepeated()
    {
        using var service = new ScriptedService();
        using var api = new ScriptedHandler(Answer(401));
        using var client = await ClientAsync(service, api);

        using var response = await client.PostAsync(Api, new StreamContent(new MemoryStream([1])), Token);

        Assert.Equal((HttpStatusCode.Unauthorized, 1), (response.StatusCode, api.Sent.Count));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Send_RefusedAndNothingToRenewWith_GivesTheRefusal()
    {
        using var service = new ScriptedService()
            .Fails("GetTokensFromRefreshToken", "NotAuthorizedException", "Refresh Token has been revoked");
        using var api = new ScriptedHandler(Answer(401));
        using var client = await ClientAsync(service, api);

        using var response = await client.GetAsync(Api, Token);

        Assert.Equal((HttpStatusCode.Unauthorized, 1), (response.StatusCode, api.Sent.Count));
    }

    [Theory]
    [InlineData("http://api.example.com/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("relative")]
    public void Create_WithABaseThatIsNotSafe_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => new SessionTokenHandler(() => null, new Uri(address, UriKind.RelativeOrAbsolute)).Dispose());

    [Fact]
    public void Create_WithoutABase_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new SessionTokenHandler(() => null).Dispose());
        new SessionTokenHandler(() => null, new Uri("http://localhost:5000")).Dispose();
    }

    private static async Task<HttpClient> ClientAsync(ScriptedService service, ScriptedHandler api) =>
        new(new SessionTokenHandler(await SessionTests.StartAsync(service, TimeSpan.FromHours(1)), Api) { InnerHandler = api });

    private static IEnumerable<string?> Authorizations(ScriptedHandler api) => api.Sent.Select(sent => sent.Header("Authorization"));

    private static HttpContent? Content(string kind) => kind switch
    {
        "text" => new StringContent("text"),
        "json" => JsonContent.Create<List<int>>([1, 2]),
        "form" => new FormUrlEncodedContent([new("a", "b")]),
        "bytes" => new ReadOnlyMemoryContent("bytes"u8.ToArray()),
        _ => null,
    };
}
