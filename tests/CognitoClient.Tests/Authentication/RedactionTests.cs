using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.Internal.SignIn;

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
            answer["ChallengeParameters"]![parameter] = Canary;
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
        var state = new ChallengeState
        {
            Name = "X",
            Session = Canary,
            Username = Canary,
            SignInName = Canary,
            SrpSecret = Canary,
            SoftwareTokenSecret = Canary,
            Context = Context,
        };
        using var secrets = new SignInSecrets(Canary);

        Assert.All(
            new object[]
            {
                options, tokens, new SignedIn(tokens), Context, Context.Device!, state, secrets, SignInSettings.Resolve(options), sessions,
                signIn, await sessions.StartAsync(tokens, Canary, Token), new CognitoAccounts(service.Client, options),
                TokenClaims.Parse(JwtText.Of($$"""{"username":"{{Canary}}","email":"{{Canary}}"}""")),
                new AuthResponse("X", Canary, new Dictionary<string, string> { [Canary] = Canary }, [], null),
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
            Record.Exception(() => signIn.DeserializeChallenge(
                $$"""{"Version":1,"ChallengeName":"{{Canary}}","Session":{"{{Canary}}":1} }""")),
            Record.Exception(() => SignInTokens.Deserialize(Canary)),
            Record.Exception(() => DeviceSecret.Deserialize(Canary)),
            Record.Exception(() => TokenClaims.Parse(Canary)),
        ];

        Assert.All(exceptions, exception =>
            Assert.DoesNotContain(Canary, Assert.IsAssignableFrom<Exception>(exception).ToString(), StringComparison.Ordinal));
    }

    private static bool IsSecret(string parameter) => parameter is not (
        "MFAS_CAN_CHOOSE" or "MFAS_CAN_SETUP" or "requiredAttributes" or "CODE_DELIVERY_DELIVERY_MEDIUM" or "DEVICE_KEY");

    private static void AssertSilent(object value)
    {
        var view = new StringBuilder();
        Unfold(view, value, []);
        Assert.DoesNotContain(Canary, view.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What a debugger shows of an object when all of it is unfolded.</summary>
    private static void Unfold(StringBuilder view, object? value, HashSet<object> seen)
    {
        if (value is null || (value is not string && !seen.Add(value)))
        {
            return;
        }

        view.Append(value).AppendLine();
        if (value is string or Uri or TimeProvider)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Unfold(view, item, seen);
            }
        }
        else if (value.GetType().Assembly == typeof(CognitoSignIn).Assembly && value is not CognitoIdentityProviderClient)
        {
            const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
            foreach (var property in value.GetType().GetProperties(Instance).Where(IsShown))
            {
                Unfold(view, property.GetValue(value), seen);
            }
        }
    }

    private static bool IsShown(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        && property.PropertyType != typeof(Type);
}
