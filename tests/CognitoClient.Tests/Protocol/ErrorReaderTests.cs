using System.Net;
using System.Text;
using CognitoClient.Internal.Text;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

public class ErrorReaderTests
{
    private const string Foreign = "with a body that is not a JSON object";

    [Theory]
    [InlineData(503, "", "GetUser failed: HTTP 503 without a body.")]
    [InlineData(400, "{}", "GetUser failed: HTTP 400 without an error code.")]
    [InlineData(400, "{\"__type\":\"X\"}", "GetUser failed: X (HTTP 400).")]
    [InlineData(400, "{\"__type\":\"X\",\"message\":\"It failed.\"}", "It failed.")]
    [InlineData(400, "{\"__type\":\"X\",\"message\":\" \"}", "GetUser failed: X (HTTP 400).")]
    [InlineData(
        403, " \r\n<html>\r\n<body>\u0007403\u0000 \u2028Forbidden</body>",
        $"GetUser failed: HTTP 403 {Foreign}: <html> <body> 403 Forbidden</body>")]
    [InlineData(500, "{\"__type\":\"X\"} and more", $"GetUser failed: HTTP 500 {Foreign}: (invalid JSON, not shown)")]
    [InlineData(
        502, " {\"AuthenticationResult\":{\"AccessToken\":\"secret", $"GetUser failed: HTTP 502 {Foreign}: (invalid JSON, not shown)")]
    [InlineData(502, "[\"secret\"]", $"GetUser failed: HTTP 502 {Foreign}: (invalid JSON, not shown)")]
    public async Task Message_AnyAnswer_SaysWhatIsKnown(int status, string body, string message)
    {
        Assert.Equal(message, (await FailAsync(status, body)).Message);
    }

    [Fact]
    public async Task Message_LongBody_ShowsItsStart()
    {
        var message = (await FailAsync(502, "a" + string.Concat(Enumerable.Repeat("🔒", 5000)))).Message;

        Assert.Equal($"GetUser failed: HTTP 502 {Foreign}: a" + string.Concat(Enumerable.Repeat("🔒", 99)), message);
    }

    [Fact]
    public async Task Message_HeaderNamesTheErrorOfAForeignBody_SaysBoth()
    {
        var error = await FailAsync(400, "<html>", ("x-amzn-ErrorType", "XException:http://x/"));

        Assert.Equal("GetUser failed: XException (HTTP 400) with a body that is not a JSON object: <html>", error.Message);
    }

    [Theory]
    [InlineData(
        "https://login.example.com/path?state=secret",
        " a redirect to login.example.com, which was not followed. Check Endpoint and proxies.")]
    [InlineData(
        "https://user:secret@login.example.com:8443/",
        " a redirect to login.example.com:8443, which was not followed. Check Endpoint and proxies.")]
    [InlineData("/login?state=secret", null)]
    public async Task Message_Redirect_NamesItsHostOnly(string location, string? ending)
    {
        var error = await FailAsync(302, "", ("Location", location));

        Assert.Equal(
            ending is null ? "GetUser failed: HTTP 302 without a body." : $"GetUser failed: HTTP 302,{ending}", error.Message);
    }

    [Theory]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amzn-request-id")]
    [InlineData("X-AMZ-REQUEST-ID")]
    public async Task RequestId_AnyOfTheHeaders_IsRead(string header)
    {
        var error = await FailAsync(400, "{}", (header, "id-1"), ("x-amz-id-2", "id-2"));

        Assert.Equal(("id-1", "id-2"), (error.RequestId, error.ExtendedRequestId));
    }

    [Fact]
    public async Task Message_BrokenText_IsReadAsFarAsItGoes()
    {
        Assert.Equal("a\\ud83d", (await FailAsync(400, """{"__type":"X","message":"a\ud83d"}""")).Message);
    }

    [Fact]
    public async Task Message_BrokenName_IsPassedOver()
    {
        var error = await FailAsync(400, """{"\ud83d":1,"__type":"X","message":"a"}""");

        Assert.Equal(("X", "a"), (error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task Call_ErrorOfTheModel_IsThrownTyped()
    {
        var failed = await FailAsync(400, """{"__type":"a#InvalidParameterException","message":"m","reasonCode":"r"}""");

        var error = Assert.IsType<InvalidParameterException>(failed);
        Assert.Equal(("InvalidParameterException", "m", HttpStatusCode.BadRequest), (error.ErrorCode, error.Message, error.StatusCode));
        Assert.Equal("r", error.ReasonCode);
    }

    [Fact]
    public async Task Call_MemberOfAnErrorCannotBeRead_KeepsTheErrorAndItsType()
    {
        var failed = await FailAsync(400, """{"__type":"InvalidParameterException","message":"m","reasonCode":1}""");

        var error = Assert.IsType<InvalidParameterException>(failed);
        Assert.Equal(("InvalidParameterException", "m", null), (error.ErrorCode, error.Message, error.ReasonCode));
    }

    [Fact]
    public async Task ToString_OfAServiceError_EndsWithOneLineOfFacts()
    {
        var error = await FailAsync(
            400, """{"__type":"X\nY","message":"It failed."}""", ("x-amzn-RequestId", "id-1"), ("x-amz-id-2", "id-2"));

        var text = error.ToString();
        Assert.StartsWith("CognitoClient.CognitoIdentityProviderException: It failed.", text);
        Assert.EndsWith($"{Environment.NewLine}   [GetUser, HTTP 400, X Y, request ID id-1, extended request ID id-2, 1 attempt]", text);
        Assert.EndsWith($": m{Environment.NewLine}   [1 attempt]", new CognitoIdentityProviderException("m").ToString());
    }

    [Fact]
    public async Task Call_Refused_IsThrownNowhereButWhereItIsAwaited()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"X","message":"m"}"""));
        using var client = TestClient.Create(handler);
        Task call = client.CallAsync();
        await Task.WhenAny(call);

        var error = call.Exception!.InnerException!;
        Assert.Null(error.StackTrace);
        Assert.Same(error, await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => call));
        Assert.DoesNotContain("CognitoClient.Internal", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ManyBytesOfWhiteSpace_StillShowsWhatFollows()
    {
        Assert.Equal("a b", OneLine.From(Encoding.UTF8.GetBytes(new string(' ', 5000) + "a\r\n\tb "), 3));
    }

    private static async Task<CognitoIdentityProviderException> FailAsync(
        int status, string body, params (string Name, string Value)[] headers)
    {
        using var handler = new ScriptedHandler(Answer(status, body, headers));
        using var client = TestClient.Create(handler, options => options.MaxAttempts = 1);
        return await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => client.CallAsync());
    }
}
