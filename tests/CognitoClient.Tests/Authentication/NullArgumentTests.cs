using System.Reflection;
using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Every public constructor and method of the sign-in names its own parameter if an argument is null.</summary>
public class NullArgumentTests
{
    private static readonly RecordingResponder Responder = new();
    private static readonly SignInTokens Tokens = new() { AccessToken = "a", RefreshToken = "r" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every parameter that must not be null, by type, member and name.</summary>
    public static TheoryData<string, string, string> Parameters { get; } = [.. Find().Select(found => found.Row)];

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Null_ForARequiredArgument_NamesTheParameter(string type, string member, string parameter)
    {
        using var service = new ScriptedService();
        var (_, method, position) = Find().Single(found => found.Row == (type, member, parameter));
        var arguments = method.GetParameters()
            .Select((each, i) => i == position ? null : Create(service, each.ParameterType))
            .ToArray();

        var exception = await Record.ExceptionAsync(() => CallAsync(service, method, arguments));

        var argument = Assert.IsType<ArgumentNullException>(exception);
        Assert.Equal(parameter, argument.ParamName);
        Assert.Empty(service.Sent);
    }

    [Fact]
    public void AccessToken_OfTokensWithoutOne_IsNamed()
    {
        var tokens = new SignInTokens { AccessToken = null! };

        var exception = Assert.Throws<InvalidOperationException>(tokens.ReadAccessToken);
        var format = Assert.Throws<FormatException>((tokens with { AccessToken = "a.b", IdToken = "" }).ReadAccessToken);

        Assert.Equal(
            "SignInTokens.AccessToken is null. The response of every completed sign-in and refresh has an access token; if the tokens are "
            + "those of a test, set it.",
            exception.Message);
        Assert.Equal("The access token is not a JSON Web Token with readable claims.", format.Message);
        Assert.Equal(
            "The ID token is not a JSON Web Token with readable claims.",
            Assert.Throws<FormatException>(() => (tokens with { IdToken = "" }).ReadIdToken()).Message);
    }

    [Fact]
    public void Serialize_OfTokensWithAnUnpairedSurrogate_SpeaksOfTheStringAlone()
    {
        var exception = Assert.Throws<ArgumentException>(() => (Tokens with { SignInName = "half \uD83D" }).Serialize());

        Assert.StartsWith(
            "SignInName: The string is not valid Unicode: it contains an unpaired surrogate.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sent", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<((string Type, string Member, string Parameter) Row, MethodBase Method, int Position)> Find()
    {
        var nullability = new NullabilityInfoContext();
        return
            from type in typeof(CognitoSignIn).Assembly.GetExportedTypes()
            where type.Namespace == typeof(CognitoSignIn).Namespace
                && type is { IsInterface: false, IsEnum: false } && !type.IsSubclassOf(typeof(Exception))
            from method in type.GetMembers(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
            where method is ConstructorInfo { IsStatic: false } or { IsSpecialName: false }
                && method.Name is not (nameof(Equals) or "<Clone>$" or "SendAsync")
            from parameter in method.GetParameters()
            where !parameter.ParameterType.IsValueType && !parameter.IsOut
                && nullability.Create(parameter).WriteState == NullabilityState.NotNull
            let types = string.Join(", ", method.GetParameters().Select(each => each.ParameterType.Name))
            select ((type.Name, $"{method.Name}({types})", parameter.Name!), method, parameter.Position);
    }

    private static async Task CallAsync(ScriptedService service, MethodBase method, object?[] arguments)
    {
        var result = method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(
                method.IsStatic ? null : Create(service, method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task task)
        {
            await task;
        }
    }

    private static object? Create(ScriptedService service, Type type) => type switch
    {
        _ when type == typeof(string) => "JBSWY3DPEHPK3PXP",
        _ when type == typeof(CancellationToken) => Token,
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 1,
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        _ when type == typeof(ChallengeNameType) => ChallengeNameType.SmsMfa,
        _ when type == typeof(CognitoSignIn) || type == typeof(ICognitoSignIn) => service.SignIn(),
        _ when type == typeof(CognitoAccounts) => new CognitoAccounts(service.Client, service.Options()),
        _ when type == typeof(CognitoSessions) => new CognitoSessions(service.SignIn()),
        _ when type == typeof(InMemorySessionStore) || type == typeof(ICognitoSessionStore) => new InMemorySessionStore(),
        _ when type == typeof(ICognitoIdentityProviderClient) => service.Client,
        _ when type == typeof(CognitoSignInOptions) => service.Options(),
        _ when type == typeof(SignInTokens) => Tokens,
        _ when type == typeof(CognitoSignInResult) => new SignedIn(Tokens),
        _ when type == typeof(SignInChallenge) => new PasswordChallenge(Responder) { Username = "ada" },
        _ when type == typeof(IChallengeResponder) => Responder,
        _ when type == typeof(DeviceSecret) => StartTests.Device,
        _ when type == typeof(ICognitoSession) => new CognitoSessions(service.SignIn()).GetSession("key"),
        _ when type == typeof(Func<ICognitoSession>) => () => new CognitoSessions(service.SignIn()).GetSession("key"),
        _ when type == typeof(Uri[]) => new Uri[] { new("https://example.com") },
        _ when type == typeof(TokenClaims) => new TokenClaims(new Dictionary<string, JsonElement>()),
        _ when type == typeof(SoftwareTokenSetup) =>
            new SoftwareTokenSetup(Responder) { Username = "ada", SecretCode = "JBSWY3DPEHPK3PXP" },
        _ when type.IsSubclassOf(typeof(SignInChallenge)) => CreateChallenge(type),
        _ when !type.IsValueType || Nullable.GetUnderlyingType(type) is not null => null,
        _ => throw new NotSupportedException($"Add a value of {type}."),
    };

    private static object CreateChallenge(Type type)
    {
        var challenge = type == typeof(UnknownChallenge)
            ? new UnknownChallenge("X", Responder) { Username = "ada" }
            : Activator.CreateInstance(type, Responder)!;
        type.GetProperty(nameof(SignInChallenge.Username))!.SetValue(challenge, "ada");
        return challenge;
    }
}
