using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
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

    /// <summary>An invoker over a handler. Without jitter retries follow at once.</summary>
    public static OperationInvoker Invoker(HttpMessageHandler handler, ClientSettings? settings = null, double jitter = 0) =>
        Invoker(settings ?? Settings, signing => signing(handler), RetryPolicy.Create(settings ?? Settings, () => jitter));

    /// <summary>An invoker whose signing handler stands within a pipeline of the test's own.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="pipeline">Builds the pipeline; it is given what puts a signing handler in front of a handler.</param>
    /// <param name="policy">Decides about retries. Default: by the settings, without jitter.</param>
    /// <param name="service">The service. Default: <see cref="Service"/>.</param>
    public static OperationInvoker Invoker(
        ClientSettings settings,
        Func<Func<HttpMessageHandler, HttpMessageHandler>, HttpMessageHandler> pipeline,
        RetryPolicy? policy = null,
        ServiceDescription? service = null)
    {
        service ??= Service;
        var clock = new EndpointClock(settings.TimeProvider, settings.Logger);
        var handler = pipeline(inner => SigningHandler.Create(settings, service, clock, inner));
        return new(new HttpMessageInvoker(handler), service, settings, clock, policy ?? RetryPolicy.Create(settings, () => 0));
    }

    /// <summary>An invoker that sends through an application's own client.</summary>
    public static OperationInvoker Invoker(HttpClient client, ClientSettings settings) =>
        new(client, Service, settings, new EndpointClock(settings.TimeProvider, settings.Logger), RetryPolicy.Create(settings, () => 0));

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
