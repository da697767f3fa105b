using System.Text;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Signing;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Signing;

/// <summary>A signing handler between the test and what it sends to.</summary>
internal sealed class SigningPipeline : IDisposable
{
    public const string Endpoint = "https://cognito-idp.us-east-1.amazonaws.com/";

    private readonly ScriptedHandler _transport = new();
    private readonly TestCredentials _source;

    public SigningPipeline()
    {
        _source = new(_ => Failure is null ? new(Credentials) : ValueTask.FromException<AwsCredentials?>(Failure));
        var clock = new EndpointClock(Time, NullLogger.Instance);
        Invoker = new(new SigningHandler(_source, "us-east-1", "cognito-idp", clock, NullLogger.Instance) { InnerHandler = _transport });
    }

    public HttpMessageInvoker Invoker { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero));

    public AwsCredentials? Credentials { get; set; } = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    /// <summary>What the provider fails with, in place of giving credentials.</summary>
    public Exception? Failure { get; set; }

    public int CredentialLookups => _source.Lookups;

    public int MessagesSent => _transport.Sent.Count;

    public static OperationRequest Request(
        OperationAuth auth = OperationAuth.SigV4,
        string uri = Endpoint,
        string body = """{"UserPoolId":"us-east-1_EXAMPLE","Username":"jane"}""")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new OperationRequest(new Uri(uri), OperationWith(auth))
        {
            Content = new OperationContent(bytes),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminGetUser");
        request.Headers.TryAddWithoutValidation("User-Agent", "test/1.0");
        return request;
    }

    /// <summary>Sends a message through the signing handler; gives what came out of it.</summary>
    public async Task<SignedMessage> SignAsync(HttpRequestMessage request)
    {
        using var response = await Invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return SignedMessage.From(_transport.Sent[^1]);
    }

    public void Dispose() => Invoker.Dispose();

    private static OperationDescriptor OperationWith(OperationAuth auth) => auth switch
    {
        OperationAuth.None => CognitoIdentityProviderOperations.GetUser,
        OperationAuth.SigV4OrNone => CognitoIdentityProviderOperations.GetClientToken,
        _ => CognitoIdentityProviderOperations.AdminGetUser,
    };
}
