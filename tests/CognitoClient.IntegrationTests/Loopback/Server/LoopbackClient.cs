using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>Clients of the loopback server, and calls of operations by their names.</summary>
internal static class LoopbackClient
{
    public const string AccessKeyId = "AKIALOOPBACKEXAMPLE";

    public const string SecretAccessKey = "loopback/Secret+Key";

    public const string SessionToken = "loopback//Session+Token==";

    public const string Region = "eu-central-1";

    /// <summary>Checks what <see cref="Signing"/> signs.</summary>
    public static SignatureVerifier Verifier { get; } = new(AccessKeyId, SecretAccessKey, Region, "cognito-idp");

    public static CognitoIdentityProviderClient Signing(LoopbackServer server, string path = "") => new(Options(server, options =>
    {
        options.Endpoint = new Uri(server.Address.GetLeftPart(UriPartial.Authority) + path);
        options.AccessKeyId = AccessKeyId;
        options.SecretAccessKey = SecretAccessKey;
        options.SessionToken = SessionToken;
    }));

    public static CognitoIdentityProviderClient Anonymous(LoopbackServer server) =>
        new(Options(server, options => options.Anonymous = true));

    public static CognitoIdentityProviderClient With(LoopbackServer server, IAwsCredentialsProvider credentials) =>
        new(Options(server, options => options.Credentials = credentials));

    /// <summary>Calls an operation with a request of its own type.</summary>
    public static async Task<object> CallAsync(ICognitoIdentityProviderClient client, string operation, object? request)
    {
        var method = typeof(ICognitoIdentityProviderClient).GetMethod($"{operation}Async")
            ?? throw new InvalidOperationException($"There is no {operation}Async.");
        var call = (Task)method.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await call;
        return ((dynamic)call).Result;
    }

    /// <summary>Sends a planned request and gives back what the server received.</summary>
    public static async Task<ReceivedRequest> SendAsync(
        ICognitoIdentityProviderClient client, LoopbackServer server, PlannedStructure request)
    {
        server.AnswerWith(Answer.Json("{}"));
        var operation = WireModel.Instance.Operations.Single(operation => operation.Input == request.Shape);
        await CallAsync(client, operation.Name, PlannedObject.Create(request));
        return Assert.Single(server.Received);
    }

    private static CognitoClientOptions Options(LoopbackServer server, Action<CognitoClientOptions> credentials)
    {
        var options = new CognitoClientOptions { Region = Region, Endpoint = server.Address, MaxAttempts = 1 };
        credentials(options);
        return options;
    }
}
