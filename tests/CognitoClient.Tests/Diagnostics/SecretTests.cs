using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public sealed class SecretTests : IDisposable
{
    private const string Canary = "canary";
    private const string Tokens = """
        {"AuthenticationResult":{"AccessToken":"canary-access","IdToken":"canary-id","RefreshToken":"canary-refresh"},
         "Session":"canary-s"}
        """;

    private readonly Telemetry _telemetry = new();
    private readonly RecordedLog _log = new();
    private readonly SkippingTime _time = new(TimeSpan.FromSeconds(5));

    public static TheoryData<string> Cases { get; } = [.. Scripts.Keys];

    // Whatever the other side says about the caller's data, nobody else hears it.
    private static Dictionary<string, Step[]> Scripts => new()
    {
        ["success"] = [Answer(200, Tokens)],
        ["error"] = [Answer(400, """{"__type":"UserNotFoundException","message":"canary-user does not exist"}""")],
        ["unknown error"] = [Answer(400, """{"__type":"no such user: canary-user","message":"canary-user"}""")],
        ["error code as text"] = [Answer(400, """{"__type":"no such user canary-user"}""")],
        ["page of a proxy"] = [Answer(403, "<p>canary-user</p>")],
        ["retries"] = [Answer(429, """{"message":"canary-user"}"""), Answer(500, """{"message":"canary-user"}"""), Answer(200, Tokens)],
        ["unreadable answer"] = [Answer(200, """{"Session":["canary-s"]}""")],
        ["broken connection"] = [Throw(new HttpRequestException("canary-user"))],
        ["timeout"] = [Stall],
        ["defect of a handler"] = [Throw(new InvalidOperationException("canary-user"))],
    };

    public void Dispose()
    {
        _telemetry.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Call_WithSecrets_ReportsNoneOfThem(string name)
    {
        using var handler = new ScriptedHandler(Scripts[name]);
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, Options());

        Task call = SignInAsync(client);
        for (var attempt = 1; name == "timeout" && attempt <= 3; attempt++)
        {
            await handler.ArrivalAsync();
            _time.Advance(TimeSpan.FromSeconds(30));
        }

        await Record.ExceptionAsync(() => call);

        var span = Assert.Single(_telemetry.Spans);
        string[] heard =
        [
            Telemetry.Text(span),
            $"{string.Join(' ', span.Baggage)} {span.TraceStateString}",
            .. _telemetry.Metrics(),
            .. _log.Everything,
        ];
        Assert.Contains(heard, text => text.Contains("AdminInitiateAuth", StringComparison.Ordinal));
        Assert.All(heard, text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<AdminInitiateAuthResponse> SignInAsync(CognitoIdentityProviderClient client) => client.AdminInitiateAuthAsync(
        new AdminInitiateAuthRequest
        {
            UserPoolId = "eu-west-1_a",
            ClientId = "canary-client",
            AuthFlow = AuthFlowType.AdminUserPasswordAuth,
            AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "canary-user", ["PASSWORD"] = "canary-password" },
            ClientMetadata = new Dictionary<string, string> { ["note"] = "canary-note" },
        },
        TestContext.Current.CancellationToken);

    private CognitoClientOptions Options() => new()
    {
        Region = "eu-west-1",
        AccessKeyId = "AKIA",
        SecretAccessKey = "canary-key",
        SessionToken = "canary-token",
        TimeProvider = _time,
        LoggerFactory = _log,
    };
}
