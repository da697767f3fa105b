using System.Net;
using System.Text.RegularExpressions;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using RichardSzalay.MockHttp;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>The messages that calls send.</summary>
public partial class RequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_ThroughAMockOfHttp_SendsItsMessageAndReadsTheAnswer()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Post, "https://cognito-idp.eu-west-1.amazonaws.com/")
            .WithHeaders("X-Amz-Target", "AWSCognitoIdentityProviderService.GetUser")
            .WithContent("""{"AccessToken":"naïve 日本語 🔒 <\"\\>"}""")
            .Respond("application/x-amz-json-1.1", """{"Username":"ada","PreferredMfaSetting":"SMS_MFA","New":{"a":[1]}}""");
        using var client = TestClient.Create(mock);

        var response = await client.GetUserAsync(new() { AccessToken = "naïve 日本語 🔒 <\"\\>" }, Token);

        Assert.Equal(new GetUserResponse { Username = "ada", PreferredMfaSetting = "SMS_MFA" }, response);
        mock.VerifyNoOutstandingExpectation();
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "Connection: close\n")]
    public async Task Call_TriedAgain_SendsAFreshMessageEachTimeWithTheSameInvocationId(bool close, string connection)
    {
        using var handler = new ScriptedHandler(Answer(500), Answer(503), Answer(200));
        using var client = TestClient.Create(handler, options => options.CloseConnection = close);

        await client.CallAsync();
        await client.CallAsync();

        string[] ids = [.. handler.Sent.Select(sent => sent.Header("amz-sdk-invocation-id")!)];
        Assert.Equal(4, handler.Messages.Distinct().Count());
        Assert.Equal(4, handler.Messages.Select(message => message.Content).Distinct().Count());
        Assert.All(handler.Messages, message => Assert.Equal(HttpVersion.Version11, message.Version));
        Assert.Equal([ids[0], ids[0], ids[0], ids[3]], ids);
        Assert.NotEqual(ids[0], ids[3]);
        Assert.All(ids, id => Assert.Matches(RandomId(), id));
        var userAgent = handler.Sent[0].Header("User-Agent");
        Assert.StartsWith("cognito-client-dotnet/", userAgent, StringComparison.Ordinal);
        Assert.Equal(
            [Whole(ids[0], 1), Whole(ids[0], 2), Whole(ids[0], 3), Whole(ids[3], 1)], handler.Sent.Select(sent => sent.ToString()));

        string Whole(string id, int attempt) =>
            "POST https://cognito-idp.eu-west-1.amazonaws.com/ HTTP/1.1\n"
            + "x-amz-target: AWSCognitoIdentityProviderService.GetUser\n"
            + $"User-Agent: {userAgent}\n"
            + $"amz-sdk-invocation-id: {id}\n"
            + $"amz-sdk-request: attempt={attempt}; max=3\n"
            + connection
            + "Content-Type: application/x-amz-json-1.1\n"
            + "\n"
            + """{"AccessToken":"token"}""";
    }

    [Fact]
    public async Task Call_BadArgument_FailsTheTaskAndSendsNothing()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        Task missing = client.GetUserAsync(null!, Token);
        Task incomplete = client.GetUserAsync(new() { AccessToken = null! }, Token);

        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentNullException>(() => missing)).ParamName);
        Assert.Equal("AccessToken", (await Assert.ThrowsAsync<ArgumentException>(() => incomplete)).ParamName);
        await client.GetUserAsync(new() { AccessToken = new string('a', 100_000) }, Token);
        Assert.Equal("{\"AccessToken\":\"" + new string('a', 100_000) + "\"}", Assert.Single(handler.Sent).Body);
    }

    [Fact]
    public async Task Call_ContentReplacedByAHandler_IsDisposed()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        using var handler = new InterveningHandler((request, send) =>
        {
            request.Content = new StreamContent(stream);
            return send();
        });
        handler.InnerHandler = new ScriptedHandler(Answer(200, """{"Username":"ada"}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal("ada", (await client.CallAsync()).Username);
        Assert.False(stream.CanRead);
    }

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex RandomId();
}
