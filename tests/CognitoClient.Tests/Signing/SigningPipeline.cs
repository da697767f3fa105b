using System.Text;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Signing;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Signing;

/// <summary>A signing handler between the test and a stub that keeps what it is sent.</summary>
internal sealed class SigningPipeline : HttpMessageHandler, IAwsCredentialsProvider
{
    public const string Endpoint = "https://cognito-idp.us-east-1.amazonaws.com/";

    private readonly HttpMessageInvoker _invoker;

    public SigningPipeline() => _invoker = new(CreateHandler());

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero));

    public AwsCredentials? Credentials { get; set; } = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    /// <summary>What the provider fails with, in place of giving credentials.</summary>
    public Exception? Failure { get; set; }

    public int CredentialLookups { get; private set; }

    public List<SentMessage> Sent { get; } = [];

    public static OperationRequest Request(
        OperationAuth auth = OperationAuth.SigV4,
        string uri = Endpoint,
        string body = """{"UserPoolId":"us-east-1_EXAMPLE","Username":"jane"}""")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new OperationRequest(new Uri(uri), TestCalls.Ping(auth))
        {
            Content = new OperationContent(bytes),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminGetUser");
        request.Headers.TryAddWithoutValidation("User-Agent", "test/1.0");
        return request;
    }

    /// <summary>A signing handler in front of this.</summary>
    public SigningHandler CreateHandler() =>
        new(this, "us-east-1", "cognito-idp", new EndpointClock(Time, NullLogger.Instance), NullLogger.Instance) { InnerHandler = this };

    /// <summary>Sends a message through the signing handler; gives what came out of it.</summary>
    public async Task<SentMessage> SignAsync(HttpRequestMessage request)
    {
        using var response = await _invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return Sent[^1];
    }

    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        CredentialLookups++;
        return Failure is null ? new(Credentials) : ValueTask.FromException<AwsCredentials?>(Failure);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(await SentMessage.ReadAsync(request, cancellationToken));
        return new HttpResponseMessage();
    }
}
