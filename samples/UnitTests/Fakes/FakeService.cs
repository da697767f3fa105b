using System.Net;
using System.Text;
using CognitoClient;

namespace UnitTests.Fakes;

/// <summary>
/// A fake of the service: an HTTP handler below the real client. Each operation has a function from the request's JSON to the
/// response's, so that retries, time-outs and error types are those of the real client.
/// </summary>
internal sealed class FakeService : HttpMessageHandler
{
    private readonly Dictionary<string, Func<string, HttpResponseMessage>> _operations = [];

    /// <summary>The names of the operations that were called, one for each attempt.</summary>
    public List<string> Calls { get; } = [];

    public FakeService On(string operation, Func<string, HttpResponseMessage> respond)
    {
        _operations[operation] = respond;
        return this;
    }

    public CognitoIdentityProviderClient CreateClient() => new(
        new HttpClient(this, disposeHandler: false),
        new CognitoClientOptions { Region = "eu-central-1", AccessKeyId = "test", SecretAccessKey = "test", MaxAttempts = 1 });

    public static HttpResponseMessage Ok(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8) };

    public static HttpResponseMessage Error(string code) => new(HttpStatusCode.BadRequest)
    {
        Content = new StringContent($$"""{"__type":"{{code}}","message":"A test."}""", Encoding.UTF8),
        Headers = { { "x-amzn-RequestId", "request-1" } },
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
        Calls.Add(operation);
        return _operations[operation](await request.Content!.ReadAsStringAsync(cancellationToken));
    }
}
