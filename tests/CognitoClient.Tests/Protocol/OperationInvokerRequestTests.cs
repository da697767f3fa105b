using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using RichardSzalay.MockHttp;

using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

public partial class OperationInvokerRequestTests
{
    [Fact]
    public async Task InvokeAsync_AnyRequest_SendsTheWholeMessage()
    {
        byte[]? body = null;
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Post, "https://cognito-idp.eu-west-1.amazonaws.com/")
            .WithHeaders("X-Amz-Target", "AWSCognitoIdentityProviderService.Ping")
            .Respond(async request =>
            {
                body = await request.Content!.ReadAsByteArrayAsync();
                var sent = Assert.IsType<OperationRequest>(request);
                Assert.Equal(("Ping", OperationAuth.None, HttpVersion.Version11), (sent.Operation.Name, sent.Operation.Auth, sent.Version));
                Assert.Equal(body, Assert.IsType<OperationContent>(sent.Content).Bytes.ToArray());
                return new HttpResponseMessage { Content = new StringContent("""{"Name":"pong","Enabled":true,"New":{"a":[1]}}""") };
            });

        var response = await TestCalls.Invoker(mock).PingAsync("naïve 日本語 🔒 <\"\\>");

        Assert.Equal(new PingResponse { Name = "pong", Enabled = true, Users = response.Users }, response);
        Assert.Equal("""{"Name":"naïve 日本語 🔒 <\"\\>"}""", Encoding.UTF8.GetString(body!));
        mock.VerifyNoOutstandingExpectation();
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "Connection: close\n")]
    public async Task InvokeAsync_Retried_SendsAFreshMessageEachTimeWithTheSameInvocationId(bool close, string connection)
    {
        using var handler = new ScriptedHandler(Answer(500), Answer(503), Answer(200));
        var invoker = TestCalls.Invoker(handler, TestCalls.Settings with { CloseConnection = close });

        await invoker.PingAsync();
        await invoker.PingAsync();

        string[] ids = [.. handler.Sent.Select(text => InvocationId().Match(text).Groups[1].Value)];
        Assert.Equal(4, handler.Messages.Distinct().Count());
        Assert.Equal(4, handler.Messages.Select(message => message.Content).Distinct().Count());
        Assert.Equal([ids[0], ids[0], ids[0], ids[3]], ids);
        Assert.NotEqual(ids[0], ids[3]);
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
        Assert.Equal([Whole(ids[0], 1), Whole(ids[0], 2), Whole(ids[0], 3), Whole(ids[3], 1)], handler.Sent);

        string Whole(string id, int attempt) =>
            "POST https://cognito-idp.eu-west-1.amazonaws.com/ HTTP/1.1\n"
            + "x-amz-target: AWSCognitoIdentityProviderService.Ping\n"
            + "User-Agent: test/1.0 ua/2.1\n"
            + $"amz-sdk-invocation-id: {id}\n"
            + $"amz-sdk-request: attempt={attempt}; max=3\n"
            + connection
            + "Content-Type: application/x-amz-json-1.1\n"
            + "\n"
            + """{"Name":"x"}""";
    }

    [Fact]
    public async Task InvokeAsync_BadArgument_FailsTheTaskAndSendsNothing()
    {
        using var handler = new ScriptedHandler(Answer(200));
        var invoker = TestCalls.Invoker(handler);
        Task missing = invoker.InvokeAsync(
            TestCalls.Ping(OperationAuth.None), null!, TestContext.Current.CancellationToken);
        Task incomplete = invoker.PingAsync(name: null);

        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentNullException>(() => missing)).ParamName);
        Assert.Equal("Name", (await Assert.ThrowsAsync<ArgumentException>(() => incomplete)).ParamName);
        await invoker.PingAsync(new string('a', 100_000));
        Assert.EndsWith("\n\n{\"Name\":\"" + new string('a', 100_000) + "\"}", Assert.Single(handler.Sent));
    }

    [Fact]
    public async Task InvokeAsync_ThroughAClientThatBuffers_ReadsTheBodyItself()
    {
        using var handler = new ScriptedHandler(Answer(200, """{"Name":"pong"}"""));
        using var client = new HttpClient(handler) { MaxResponseContentBufferSize = 1 };
        var invoker = TestCalls.Invoker(client, TestCalls.Settings);

        Assert.Equal("pong", (await invoker.PingAsync()).Name);
    }

    [Fact]
    public async Task InvokeAsync_ContentReplacedByAHandler_IsDisposed()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        using var handler = new ReplacingHandler(stream) { InnerHandler = new ScriptedHandler(Answer(200, """{"Name":"pong"}""")) };

        Assert.Equal("pong", (await TestCalls.Invoker(handler).PingAsync()).Name);
        Assert.False(stream.CanRead);
    }

    [GeneratedRegex("amz-sdk-invocation-id: (.*)\n")]
    private static partial Regex InvocationId();

    private sealed class ReplacingHandler(Stream stream) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new StreamContent(stream);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
