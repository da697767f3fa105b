using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.Secrets;

namespace CognitoClient.Tests.Authentication;

/// <summary>
/// That nothing of a sign-in prints or shows a secret: every secret is a canary, and every text and debugger view is read.
/// </summary>
public class RedactionTests
{
    private const string Canary = "canary-7f3a";

    private static readonly SignInContext Context = new()
    {
        ClientMetadata = new Dictionary<string, string> { [Canary] = Canary },
        UserContextData = new() { IpAddress = Canary, EncodedData = Canary },
        ContextData = new()
        {
            IpAddress = Canary,
            ServerName = "s",
            ServerPath = "/",
            HttpHeaders = [new() { HeaderName = Canary, HeaderValue = Canary }],
        },
        Device = new() { DeviceKey = "key", DeviceGroupKey = "group", Password = Canary },
        SignUpSession = Canary,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names { get; } =
        [.. ChallengeCase.All.Keys.Where(name => !name.StartsWith("DEVICE_SRP", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Challenge_FullOfSecrets_ShowsNone(string name)
    {
        using var service = new ScriptedService();
        var answer = JsonNode.Parse(ChallengeCase.All[name].ChallengeAnswer(name))!;
        answer["Session"] = Canary;
        foreach (var parameter in answer["ChallengeParameters"]!.AsObject().Select(parameter => parameter.Key).Where(IsSecret).ToList())
        {
            // The options for a browser and the user's attributes must be objects.
            answer["ChallengeParameters"]![parameter] =
                parameter is "CREDENTIAL_REQUEST_OPTIONS" or "userAttributes" ? $$"""{"challenge":"{{Canary}}"}""" : Canary;
        }

        service.Answers("InitiateAuth", answer.ToJsonString());

        var signIn = service.SignIn(options => options.ClientSecret = Canary);
        var challenge = (SignInChallenge)await signIn.StartPasswordAsync(Canary, Canary, Context, Token);

        Assert.Contains(Canary, challenge.Serialize(), StringComparison.Ordinal);
        AssertSilent(challenge);
    }

    [Fact]
    public async Task Setup_FullOfSecrets_ShowsNone()
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Answers("AssociateSoftwareToken", $$"""{"SecretCode":"{{Canary}}","Session":"{{Canary}}"}""");

        AssertSilent(await challenge.StartSoftwareTokenAsync(Token));
    }

    [Fact]
    public async Task Objects_FullOfSecrets_ShowNone()
    {
        using var service = new ScriptedService();
        var options = service.Options(options => (options.ClientId, options.ClientSecret) = ("canary7f3a", Canary));
        var tokens = new SignInTokens { AccessToken = Canary, IdToken = Canary, RefreshToken = Canary, SignInName = Canary };
        var signIn = new CognitoSignIn(service.Client, options);
        var sessions = new CognitoSessions(signIn);

        Assert.All(
            new object[]
            {
                options, tokens, new SignedIn(tokens), Context, Context.Device!, sessions, signIn,
                await sessions.StartAsync(tokens, Canary, cancellationToken: Token), new CognitoAccounts(service.Client, options),
                TokenClaims.Parse(JwtText.Of($$"""{"username":"{{Canary}}","email":"{{Canary}}"}""")),
            },
            AssertSilent);
    }

    [Fact]
    public async Task Exceptions_OfASignIn_ShowNoSecret()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", $$"""
                {"ChallengeName":"PASSWORD_VERIFIER","Session":"{{Canary}}",
                 "ChallengeParameters":{"USERNAME":"{{Canary}}","SALT":"{{Canary}}","SRP_B":"{{Canary}}","SECRET_BLOCK":"{{Canary}}"} }
                """)
            .Answers("InitiateAuth", $$"""{"Session":"{{Canary}}"}""");
        var signIn = service.SignIn(options => options.ClientSecret = Canary);

        Exception?[] exceptions =
        [
            await Record.ExceptionAsync(() => signIn.StartSrpAsync(Canary, Canary, cancellationToken: Token)),
            await Record.ExceptionAsync(() => signIn.StartPasswordAsync(Canary, Canary, cancellationToken: Token)),
            Record.Exception(() => signIn.DeserializeChallenge($$"""{"Version":1,"Session":"{{Canary}}" """)),
            Record.Exception(
                () => signIn.DeserializeChallenge($$"""{"Version":1,"ChallengeName":"{{Canary}}","Session":{"{{Canary}}":1} }""")),
            Record.Exception(() => SignInTokens.Deserialize(Canary)),
            Record.Exception(() => DeviceSecret.Deserialize(Canary)),
            Record.Exception(() => TokenClaims.Parse(Canary)),
        ];

        Assert.All(exceptions, exception =>
            Assert.DoesNotContain(Canary, Assert.IsAssignableFrom<Exception>(exception).ToString(), StringComparison.Ordinal));
    }

    private static bool IsSecret(string parameter) => parameter is not (
        "MFAS_CAN_CHOOSE" or "MFAS_CAN_SETUP" or "requiredAttributes" or "CODE_DELIVERY_DELIVERY_MEDIUM" or "DEVICE_KEY");

    private static void AssertSilent(object value) =>
        Assert.DoesNotContain(Canary, DebuggerView.Of(value), StringComparison.Ordinal);
}
