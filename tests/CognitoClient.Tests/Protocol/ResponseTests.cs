using System.Net;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>What calls make of the answers to them.</summary>
public class ResponseTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("{}", "")]
    [InlineData(" {\"Username\" : \"a\"} \r\n", "a")]
    [InlineData("\uFEFF{\"Username\":\"a\"}", "a")]
    [InlineData("{\"__type\":\"NotAuthorizedException\",\"Username\":\"a\"}", "a")]
    public async Task Call_GoodBody_GivesTheRecord(string body, string name)
    {
        using var handler = new ScriptedHandler(Answer(200, body));
        using var client = TestClient.Create(handler);

        Assert.Equal(name, (await client.CallAsync()).Username);
    }

    [Theory]
    [InlineData("""{"Username":"secret\ud83d"}""", "$.Username", 12, "expected a string, found invalid Unicode")]
    [InlineData("""{"UserAttributes":[{}, 7]}""", "$.UserAttributes[1]", 23, "expected an object, found a number")]
    [InlineData("""{"UserAttributes":{"secret key":1}}""", "$.UserAttributes", 18, "expected an array, found an object")]
    [InlineData("""{"UserAttributes":[{},{"Name":{}}]}""", "$.UserAttributes[1].Name", 30, "expected a string, found an object")]
    [InlineData("""{"a":{"secret key":[[0,secret]]}}""", "$", 23, "not valid JSON")]
    [InlineData("""{"Username":"secret"} trailing""", "$", 22, "not valid JSON")]
    [InlineData("""{"Username":"secret"}{}""", "$", 21, "not valid JSON")]
    [InlineData("{\n \"Username\":\"secret\",\n \"UserAttributes\":[tsecret", "$", 44, "not valid JSON")]
    [InlineData("""{"Username":"secre""", "$", 18, "not valid JSON")]
    [InlineData("""["secret"]""", "$", 0, "expected an object, found an array")]
    [InlineData("null", "$", 0, "expected an object, found null")]
    [InlineData(" ", "$", 1, "not valid JSON")]
    [InlineData("<html>secret</html>", "$", 0, "not valid JSON")]
    public async Task Call_BadBody_SaysWhereAndWhatAndNoValue(string body, string path, long offset, string reason)
    {
        using var handler = new ScriptedHandler(Answer(200, body, ("x-amzn-RequestId", "id-1"), ("x-amz-id-2", "id-2")));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.Equal(
            $"GetUser returned HTTP 200 with a body that cannot be read: {path}: {reason} (byte {offset}).", exception.Message);
        Assert.Equal(("GetUser", HttpStatusCode.OK), (exception.Operation, exception.StatusCode));
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
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(
            () => client.ListUsersAsync(new() { UserPoolId = "eu-west-1_abc" }, TestContext.Current.CancellationToken));

        Assert.Equal(
            $"ListUsers returned HTTP 200 with a body that cannot be read: {path}: {reason} (byte {offset}).", exception.Message);
    }

    [Theory]
    [InlineData("\"secret\"", "expected a number, found a string")]
    [InlineData("99999999999", "expected a 32-bit integer, found a number that is not one")]
    public async Task InitiateAuthAsync_BadNumber_SaysWhereAndWhat(string number, string reason)
    {
        using var handler = new ScriptedHandler(Answer(200, $$$"""{"AuthenticationResult":{"ExpiresIn":{{{number}}}}}"""));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.InitiateAuthAsync(
            new() { ClientId = "a", AuthFlow = AuthFlowType.UserAuth }, TestContext.Current.CancellationToken));

        Assert.EndsWith($"cannot be read: $.AuthenticationResult.ExpiresIn: {reason} (byte 37).", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_BodyLongerThanTheLimit_Fails(bool announced)
    {
        using var handler = new ScriptedHandler(Answer(Content(new byte[10_001], announced)));
        using var client = TestClient.Create(handler, options => options.MaxResponseLength = 10_000);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.Equal("GetUser returned HTTP 200 with a body longer than the limit of 10000 bytes (MaxResponseLength).", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_BodyAsLongAsTheLimit_IsRead(bool announced)
    {
        byte[] body = [.. "{}"u8, .. Enumerable.Repeat((byte)' ', 9_998)];
        using var handler = new ScriptedHandler(Answer(Content(body, announced)));
        using var client = TestClient.Create(handler, options => options.MaxResponseLength = 10_000);

        Assert.NotNull(await client.CallAsync());
    }

    [Theory]
    [InlineData(20_000L, 20_000, 2)]
    [InlineData(null, 20_000, 5)]
    [InlineData(20_000L, 19_999, 0)]
    [InlineData(long.MaxValue, 1024 * 1024 * 1024, 0)]
    public async Task Call_LongBody_IsReadInOnePieceIfItsLengthIsKnownAndNotAtAllIfThatIsTooLong(long? announced, int limit, int readings)
    {
        byte[] body = [.. "{}"u8, .. Enumerable.Repeat((byte)' ', 19_998)];
        using var stream = new TestStream(body);
        using var handler = new ScriptedHandler(Answer(new StreamContent(stream) { Headers = { ContentLength = announced } }));
        using var client = TestClient.Create(handler, options => options.MaxResponseLength = limit);

        Task call = client.CallAsync();
        await Task.WhenAny(call);

        Assert.Equal((readings > 1, readings), (call.IsCompletedSuccessfully, stream.Readings));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_ErrorLongerThanAMebibyte_SaysSo(bool announced)
    {
        using var handler = new ScriptedHandler(Answer(Content(new byte[(1024 * 1024) + 1], announced), HttpStatusCode.BadRequest));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal(
            "GetUser failed: HTTP 400 with a body that is not a JSON object: (longer than 1048576 bytes, not shown)", exception.Message);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Call_HttpClientFollowedARedirect_FailsOnceAndSaysWhatWentWhere(bool withSignature, bool fault)
    {
        // What the handlers of .NET do with a redirect.
        using var handler = new AnsweringHandler(request =>
        {
            request.RequestUri = new("https://evil.example/");
            return fault ? throw new IOException("broken") : new() { RequestMessage = request };
        });
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(
            () => withSignature ? client.CallSignedAsync() : client.CallAsync());

        var operation = withSignature ? "AdminGetUser" : "GetUser";
        Assert.Equal(
            $"{operation} was redirected: the HTTP client followed a redirect from cognito-idp.eu-west-1.amazonaws.com to evil.example, "
            + "which received the request and its secrets. Set AllowAutoRedirect of its handler to false, and change those secrets.",
            exception.Message);
        Assert.Equal((true, 1, fault), (exception.MayHaveSucceeded, exception.Attempts, exception.InnerException is IOException));
    }

    [Fact]
    public async Task Call_HandlersThatChangeTheUriForAWhileOrToTheSameOrigin_AreNoRedirect()
    {
        using var handler = new ScriptedHandler(Answer(200, """{"Username":"ada"}"""));
        var services = new ServiceCollection();
        services.AddCognitoClient(TestClient.Configure)
            .AddHttpMessageHandler(() => Moving(new("https://10.0.0.1/"), stays: false))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                var moving = Moving(new("https://10.0.0.1/other"), stays: true);
                moving.InnerHandler = handler;
                return moving;
            });
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("ada", (await provider.GetRequiredService<ICognitoIdentityProviderClient>().CallAsync()).Username);
        Assert.Equal("POST https://10.0.0.1/other HTTP/1.1", Assert.Single(handler.Sent).Line);
    }

    // As service discovery does.
    private static InterveningHandler Moving(Uri place, bool stays) => new(async (request, send) =>
    {
        var before = request.RequestUri;
        request.RequestUri = place;
        var response = await send();
        request.RequestUri = stays ? place : before;
        return response;
    });

    private static HttpContent Content(byte[] body, bool announced) =>
        announced ? new ByteArrayContent(body) : new StreamContent(new TestStream(body));
}
