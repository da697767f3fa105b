using System.Globalization;
using System.Text;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Signing;

public sealed class SigningHandlerTests : IDisposable
{
    private static readonly Dictionary<string, SigV4Vector> Vectors =
        SigV4Vector.Read(Path.Combine(AppContext.BaseDirectory, "Vectors", "sigv4.json")).ToDictionary(vector => vector.Name);

    private readonly SigningPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Theory]
    [InlineData("cognito-admin-get-user", SigningPipeline.Endpoint)]
    [InlineData("cognito-admin-get-user-session-token", SigningPipeline.Endpoint)]
    [InlineData("cognito-utf8-body", SigningPipeline.Endpoint)]
    [InlineData("cognito-localhost-port", "http://localhost:4566/")]
    [InlineData("cognito-custom-path", "https://proxy.example.com/cognito")]
    [InlineData("cognito-custom-path-encoded-space", "https://proxy.example.com/my%20proxy/")]
    public async Task SendAsync_MessageOfAVector_GetsItsSignature(string name, string uri)
    {
        var vector = Vectors[name];
        _pipeline.Credentials = _pipeline.Credentials! with { SessionToken = vector.Context.SessionToken };

        var sent = await _pipeline.SignAsync(SigningPipeline.Request(uri: uri, body: vector.Request.Body));

        Assert.Equal(
            new SignedMessage(vector.Authorization, vector.Context.Timestamp, vector.Context.SessionToken, vector.Request.Body), sent);
    }

    [Theory]
    [InlineData("http://[::1]:9229/", "[::1]:9229")]
    [InlineData("http://[::1]/", "[::1]")]
    [InlineData("https://bücher.example:443/", "xn--bcher-kva.example")]
    public async Task SendAsync_UnusualHost_IsSignedAsSent(string uri, string host)
    {
        using var withHost = SigningPipeline.Request();
        withHost.Headers.Host = host;

        var expected = await _pipeline.SignAsync(withHost);

        Assert.Equal(expected, await _pipeline.SignAsync(SigningPipeline.Request(uri: uri)));
    }

    [Fact]
    public async Task SendAsync_SameMessageAgain_IsSignedAnew()
    {
        using var request = SigningPipeline.Request();
        _pipeline.Credentials = _pipeline.Credentials! with { SessionToken = "old" };
        var first = await _pipeline.SignAsync(request);

        _pipeline.Time.Advance(TimeSpan.FromSeconds(1));
        _pipeline.Credentials = new AwsCredentials("AKIDOTHER", "other");
        var second = await _pipeline.SignAsync(request);

        Assert.Equal(("20240229T235959Z", "20240301T000000Z"), (first.Date, second.Date));
        Assert.Equal(second, await _pipeline.SignAsync(SigningPipeline.Request()));
        Assert.Equal(3, _pipeline.CredentialLookups);
    }

    [Fact]
    public async Task SendAsync_AuthorizationOfAUsersHandler_StaysOnlyWithoutCredentials()
    {
        using var request = SigningPipeline.Request();
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer abc");
        var credentials = _pipeline.Credentials;
        _pipeline.Credentials = null;
        Assert.Equal("Bearer abc", (await _pipeline.SignAsync(request)).Authorization);

        _pipeline.Credentials = credentials;

        Assert.Equal(Vectors["cognito-admin-get-user"].Authorization, (await _pipeline.SignAsync(request)).Authorization);
    }

    [Fact]
    public async Task SendAsync_ReplacedContent_IsSignedAsReplaced()
    {
        var expected = await _pipeline.SignAsync(SigningPipeline.Request(body: "replaced"));
        using var request = SigningPipeline.Request();
        request.Content = new StreamContent(new TestStream(Encoding.UTF8.GetBytes("replaced")));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");

        Assert.Equal(expected, await _pipeline.SignAsync(request));
        Assert.Equal(expected, await _pipeline.SignAsync(request));
    }

    [Fact]
    public async Task SendAsync_HeadersOfOthers_AreSignedWhenTheyAreAwsHeaders()
    {
        using var request = SigningPipeline.Request();
        request.Headers.TryAddWithoutValidation("amz-sdk-request", "attempt=1; max=3");
        request.Headers.TryAddWithoutValidation("x-amz-list", ["a", "b"]);
        request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", "Root=1");
        request.Headers.TryAddWithoutValidation("traceparent", "00");
        request.Headers.TryAddWithoutValidation("X-Custom", "c");
        request.Headers.ConnectionClose = true;
        request.Content!.Headers.TryAddWithoutValidation("x-amz-checksum", "d");
        request.Content.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", "e");

        var sent = await _pipeline.SignAsync(request);

        Assert.Contains(
            " SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-checksum;x-amz-date;x-amz-list;x-amz-target, ",
            sent.Authorization,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HeaderNamedLikeAuthorization_TakesNothingOutOfTheSignature()
    {
        using var request = SigningPipeline.Request();
        request.Headers.TryAddWithoutValidation("Authorization-Context", "c");

        Assert.Equal(await _pipeline.SignAsync(SigningPipeline.Request()), await _pipeline.SignAsync(request));
    }

    [Fact]
    public async Task SendAsync_ThaiCulture_DatesInTheGregorianCalendar()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("th-TH").Clone();
        culture.DateTimeFormat.Calendar = new ThaiBuddhistCalendar();
        CultureInfo.CurrentCulture = culture;
        Assert.Equal("2567", _pipeline.Time.GetUtcNow().ToString("yyyy", CultureInfo.CurrentCulture));

        var sent = await _pipeline.SignAsync(SigningPipeline.Request());

        Assert.Equal(Vectors["cognito-admin-get-user"].Authorization, sent.Authorization);
    }

    [Fact]
    public async Task SendAsync_ReplacedMessage_SaysWhatToDo()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SigningPipeline.Endpoint);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => _pipeline.SignAsync(request));

        Assert.Equal(
            "A handler of the client's HttpClient sent a new HttpRequestMessage, which cannot be signed. "
            + "Change the message that the handler receives, and send that one.",
            thrown.Message);
    }

    [Fact]
    public void Send_Synchronous_IsRefusedSoThatNothingGoesOutUnsigned()
    {
        Assert.Throws<NotSupportedException>(
            () => _pipeline.Invoker.Send(SigningPipeline.Request(), TestContext.Current.CancellationToken));

        Assert.Equal(0, _pipeline.MessagesSent);
    }
}
