using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Protocol;

/// <summary>An invoker over a handler, with settings that a test changes where it matters.</summary>
internal static class TestCalls
{
    public static ClientSettings Settings { get; } = new()
    {
        Endpoint = new Uri("https://cognito-idp.eu-west-1.amazonaws.com/"),
        Region = "eu-west-1",
        Credentials = new NoCredentials(),
        Timeout = TimeSpan.FromSeconds(60),
        AttemptTimeout = TimeSpan.FromSeconds(10),
        MaxAttempts = 3,
        UserAgent = "test/1.0 ua/2.1",
        PaginatorUserAgent = "test/1.0 ua/2.1 m/C",
    };

    public static ServiceDescription Service { get; } = new()
    {
        Name = "CognitoIdentityProvider",
        ApiVersion = "2016-04-18",
        SigningName = "cognito-idp",
        CreateException = error => error.Code == "TypedException" ? new TypedException(error) : new CognitoIdentityProviderException(error),
    };

    // Jitter 0: retries follow at once.
    public static OperationInvoker Invoker(HttpMessageHandler handler, ClientSettings? settings = null, double jitter = 0) =>
        new(new HttpMessageInvoker(Signing(handler, settings ?? Settings)), Service, settings ?? Settings, () => jitter);

    private static HttpMessageHandler Signing(HttpMessageHandler handler, ClientSettings settings) =>
        handler is SigningHandler ? handler : CognitoIdentityProviderClient.Signing(settings, handler);

    public static Task<PingResponse> PingAsync(this OperationInvoker invoker, string? name = "x") =>
        invoker.PingUntilAsync(TestContext.Current.CancellationToken, name);

    public static Task<PingResponse> PingUntilAsync(
        this OperationInvoker invoker, CancellationToken cancellationToken, string? name = "x") =>
        invoker.InvokeAsync(Ping(OperationAuth.None), new PingRequest { Name = name }, cancellationToken);

    /// <summary>An operation as the generator would describe it.</summary>
    public static OperationDescriptor<PingRequest, PingResponse> Ping(OperationAuth auth) =>
        new("Ping", "AWSCognitoIdentityProviderService.Ping", auth, ["TypedException"]);

    private sealed class NoCredentials : IAwsCredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

/// <summary>An error of the model, with a member of its own.</summary>
internal sealed class TypedException : CognitoIdentityProviderException
{
    public TypedException(ServiceError error)
        : base(error)
    {
        var input = ErrorBody.Open(error);
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("reasonCode"u8))
            {
                ReasonCode = input.ReadString();
            }
            else
            {
                input.Skip();
            }
        }
    }

    public string? ReasonCode { get; }
}
