using System.Net;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Model;

using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

public class OperationInvokerResponseTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("{}", null)]
    [InlineData(" {\"Name\" : \"a\"} \r\n", "a")]
    [InlineData("\uFEFF{\"Name\":\"a\"}", "a")]
    [InlineData("{\"__type\":\"NotAuthorizedException\",\"Name\":\"a\"}", "a")]
    public async Task InvokeAsync_GoodBody_GivesTheRecord(string body, string? name)
    {
        using var handler = new ScriptedHandler(Answer(200, body));

        Assert.Equal(name, (await TestCalls.Invoker(handler).PingAsync()).Name);
    }

    [Theory]
    [InlineData("""{"Users":[{},{},{},{"Name":"n","Enabled":"secret"}]}""", "$.Users[3].Enabled", 41, "expected a boolean, found a string")]
    [InlineData("""{"Count":"secret"}""", "$.Count", 9, "expected a number, found a string")]
    [InlineData("""{"Count":99999999999}""", "$.Count", 9, "expected a 32-bit integer, found a number that is not one")]
    [InlineData("""{"Name":"secret\ud83d"}""", "$.Name", 8, "expected text, found a string that is not valid Unicode")]
    [InlineData("""{"Users":[{}, 7]}""", "$.Users[1]", 14, "expected an object, found a number")]
    [InlineData("""{"Users":{"secret key":1}}""", "$.Users", 9, "expected an array, found an object")]
    [InlineData("""{"a":{"secret key":[[0,secret]]}}""", "$", 23, "not valid JSON")]
    [InlineData("""{"Name":"secret"} trailing""", "$", 18, "not valid JSON")]
    [InlineData("""{"Name":"secret"}{}""", "$", 17, "not valid JSON")]
    [InlineData("{\n \"Name\":\"secret\",\n \"Users\":[tsecret", "$", 31, "not valid JSON")]
    [InlineData("""{"Name":"secre""", "$", 14, "not valid JSON")]
    [InlineData("""["secret"]""", "$", 0, "expected an object, found an array")]
    [InlineData("null", "$", 0, "expected an object, found null")]
    [InlineData(" ", "$", 1, "not valid JSON")]
    [InlineData("<html>secret</html>", "$", 0, "not valid JSON")]
    public async Task InvokeAsync_BadBody_SaysWhereAndWhatAndNoValue(string body, string path, long offset, string reason)
    {
        using var handler = new ScriptedHandler(Answer(200, body, ("x-amzn-RequestId", "id-1"), ("x-amz-id-2", "id-2")));
        var invoker = TestCalls.Invoker(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => invoker.PingAsync());

        Assert.Equal(
            $"Ping returned HTTP 200 with a body that cannot be read: {path}: {reason} (byte {offset}).", exception.Message);
        Assert.Equal(("Ping", HttpStatusCode.OK), (exception.Operation, exception.StatusCode));
        Assert.Equal(("id-1", "id-2"), (exception.RequestId, exception.ExtendedRequestId));
        Assert.Equal((path, offset, 1), (exception.JsonPath, exception.ByteOffset, exception.Attempts));
        Assert.Null(exception.InnerException);
        Assert.DoesNotContain("secre", exception.ToString());
        Assert.Single(handler.Messages);
    }

    [Theory]
    [InlineData("""{"Users":[{},{},{},{"Enabled":"secret"}]}""", "$.Users[3].Enabled", 30, "expected a boolean, found a string")]
    [InlineData("""{"Users":[{"UserCreateDate":[]}]}""", "$.Users[0].UserCreateDate", 28, "expected a number, found an array")]
    [InlineData("""{"PaginationToken":{}}""", "$.PaginationToken", 19, "expected a string, found an object")]
    public async Task ListUsersAsync_BadBody_SaysWhereAndWhat(string body, string path, long offset, string reason)
    {
        using var handler = new ScriptedHandler(Answer(200, body));
        using var client = CognitoIdentityProviderClient.Create(
            TestCalls.Settings with { Credentials = AwsCredentialsProviders.Anonymous }, handler);
        var request = new ListUsersRequest { UserPoolId = "eu-west-1_abc" };

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(
            () => client.ListUsersAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(
            $"ListUsers returned HTTP 200 with a body that cannot be read: {path}: {reason} (byte {offset}).", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_BodyLongerThanTheLimit_Fails(bool announced)
    {
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = announced ? new ByteArrayContent(new byte[10_001]) : new StreamContent(new UnseekableStream(10_001)),
        }));
        var invoker = TestCalls.Invoker(handler, TestCalls.Settings with { MaxResponseLength = 10_000 });

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => invoker.PingAsync());

        Assert.Equal("Ping returned HTTP 200 with a body longer than the limit of 10000 bytes (MaxResponseLength).", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_BodyAsLongAsTheLimit_IsRead(bool announced)
    {
        byte[] body = [.. "{}"u8, .. Enumerable.Repeat((byte)' ', 9_998)];
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = announced ? new ByteArrayContent(body) : new StreamContent(new UnseekableStream(body)),
        }));
        var invoker = TestCalls.Invoker(handler, TestCalls.Settings with { MaxResponseLength = 10_000 });

        Assert.NotNull(await invoker.PingAsync());
    }

    [Theory]
    [InlineData(20_000L, 20_000, 2)]
    [InlineData(null, 20_000, 5)]
    [InlineData(20_000L, 19_999, 0)]
    [InlineData(long.MaxValue, int.MaxValue, 0)]
    public async Task InvokeAsync_LongBody_IsReadInOnePieceIfItsLengthIsKnownAndNotAtAllIfThatIsTooLong(
        long? announced, int limit, int reads)
    {
        byte[] body = [.. "{}"u8, .. Enumerable.Repeat((byte)' ', 19_998)];
        using var stream = new UnseekableStream(body);
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(stream) { Headers = { ContentLength = announced } },
        }));

        Task call = TestCalls.Invoker(handler, TestCalls.Settings with { MaxResponseLength = limit }).PingAsync();
        await Task.WhenAny(call);

        Assert.Equal((reads > 1, reads), (call.IsCompletedSuccessfully, stream.Reads));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_ErrorLongerThanAMebibyte_SaysSo(bool announced)
    {
        const int Length = (1024 * 1024) + 1;
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = announced ? new ByteArrayContent(new byte[Length]) : new StreamContent(new UnseekableStream(Length)),
        }));

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(
            "Ping failed: HTTP 400 with a body that is not a JSON object: (longer than 1048576 bytes, not shown)", exception.Message);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task InvokeAsync_HttpClientFollowedARedirect_FailsOnceAndSaysWhatWentWhere(bool withSignature, bool fault)
    {
        using var handler = new RedirectGuard(new RedirectingHandler { Fault = fault });
        var settings = TestCalls.Settings with { Credentials = AwsCredentialsProviders.Static("AKIA", "secret") };
        var invoker = TestCalls.Invoker(handler, settings);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => invoker.InvokeAsync(
            TestCalls.Ping(withSignature ? OperationAuth.SigV4 : OperationAuth.None),
            new PingRequest { Name = "x" },
            TestContext.Current.CancellationToken));

        Assert.Equal(
            "Ping was redirected: the HTTP client followed a redirect from cognito-idp.eu-west-1.amazonaws.com to evil.example, which "
            + "received the request and its secrets. Set AllowAutoRedirect of its handler to false, and change those secrets.",
            exception.Message);
        Assert.Equal((true, 1, fault), (exception.MayHaveSucceeded, exception.Attempts, exception.InnerException is IOException));
    }

    [Fact]
    public async Task InvokeAsync_HandlersThatChangeTheUriForAWhileOrToTheSameOrigin_AreNoRedirect()
    {
        using var handler = new ScriptedHandler(Answer(200, """{"Name":"pong"}"""));
        var inner = new RedirectGuard(new Moving(handler) { Place = new("https://10.0.0.1/other"), Stays = true });
        var invoker = TestCalls.Invoker(TestCalls.Settings, signing => new Moving(signing(inner)) { Place = new("https://10.0.0.1/") });

        Assert.Equal("pong", (await invoker.PingAsync()).Name);
    }

    // As service discovery does.
    private sealed class Moving(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public required Uri Place { get; init; }

        public bool Stays { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var before = request.RequestUri;
            request.RequestUri = Place;
            var response = await base.SendAsync(request, cancellationToken);
            request.RequestUri = Stays ? Place : before;
            return response;
        }
    }

    // What the handlers of .NET do with a redirect.
    private sealed class RedirectingHandler : HttpMessageHandler
    {
        public bool Fault { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new("https://evil.example/");
            if (Fault)
            {
                throw new IOException("broken");
            }

            return Task.FromResult(new HttpResponseMessage { RequestMessage = request });
        }
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public UnseekableStream(int length)
            : this(new byte[length])
        {
        }

        public int Reads { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
