using System.Reflection;
using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Tests.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Substitutes that return null, as mocking libraries do unless they are set up, are named with what they must return.</summary>
public class NullReturnTests
{
    private static readonly SignInTokens Tokens = new()
    {
        AccessToken = "a", RefreshToken = "r", NewDevice = new() { DeviceKey = "k", DeviceGroupKey = "g" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every method that calls the service, and whether the substitute returns a null task or a task of null.</summary>
    public static TheoryData<string, bool> Methods { get; } =
    [
        .. from type in new[] { typeof(ICognitoSignIn), typeof(ICognitoAccounts) }
           from method in type.GetMethods()
           where typeof(Task).IsAssignableFrom(method.ReturnType)
           from isTask in new[] { false, true }
           select ($"{type.Name} {method}", isTask),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Client_ThatReturnsNull_IsNamed(string name, bool isTask)
    {
        var client = SubstituteClient.Create(request => isTask ? NullTask(request) : null);
        var options = new CognitoSignInOptions { UserPoolId = ScriptedService.PoolId, ClientId = ScriptedService.ClientId };
        object[] targets = [new CognitoSignIn(client, options), new CognitoAccounts(client, options)];
        var (target, method) = (
            from each in targets
            from type in each.GetType().GetInterfaces()
            from candidate in type.GetMethods()
            where $"{type.Name} {candidate}" == name
            select (each, candidate)).Single();
        var arguments = method.GetParameters()
            .Select(parameter => parameter switch
            {
                { Name: "credential" } => "{}",
                { ParameterType: var type } when type == typeof(string) => "text",
                { ParameterType: var type } when type == typeof(SignInTokens) => Tokens,
                { ParameterType: var type } when type == typeof(CancellationToken) => Token,
                { ParameterType: var type } when type == typeof(bool) => true,
                _ => (object?)null,
            })
            .ToArray();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => (Task)method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);

        Assert.Matches(
            @"^\w+Async of \w+ returned null\. If it is a substitute, set it up to return (an [AEIOU]|a [^AEIOU])\w+Response\.$",
            exception.Message);
    }

    [Theory]
    [InlineData("respond")]
    [InlineData("password")]
    [InlineData("device")]
    [InlineData("start")]
    [InlineData("verify")]
    [InlineData("serialize")]
    public async Task Responder_ThatReturnsNull_IsNamed(string method)
    {
        var responder = DispatchProxy.Create<IChallengeResponder, NullProxy>();
        Func<Task> call = method switch
        {
            "respond" => () => new SmsMfaChallenge(responder) { Username = "ada" }.RespondAsync("1", Token),
            "password" => () => new PasswordSrpChallenge(responder) { Username = "ada" }.RespondAsync("pw", Token),
            "device" => () => new DeviceSrpAuthChallenge(responder) { Username = "ada" }.RespondAsync(StartTests.Device, Token),
            "start" => () => new MfaSetupChallenge(responder) { Username = "ada" }.StartSoftwareTokenAsync(Token),
            "verify" => () => new SoftwareTokenSetup(responder) { Username = "ada", SecretCode = "A" }.RespondAsync("1", null, Token),
            _ => () => Task.FromResult(new SmsMfaChallenge(responder) { Username = "ada" }.Serialize()),
        };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(call);

        Assert.Contains(" returned null. If it is a substitute, set it up to return a", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OfSessionsThatReturnsNull_IsNamed()
    {
        var signIn = DispatchProxy.Create<ICognitoSignIn, NullProxy>();
        var sessions = new CognitoSessions(signIn, new CognitoSignInOptions());
        var session = await sessions.StartAsync(Tokens, cancellationToken: Token);

        await AssertNamedAsync("RefreshAsync", "SignInTokens", () => session.RefreshAsync(cancellationToken: Token));
        await AssertNamedAsync("RevokeAsync", "Task", () => session.SignOutAsync(Token));
        await AssertNamedAsync("SignOutEverywhereAsync", "Task", () => session.SignOutEverywhereAsync(Token));
    }

    [Fact]
    public async Task Session_OfTheHandlerThatReturnsNull_IsNamed()
    {
        var session = DispatchProxy.Create<ICognitoSession, NullProxy>();
        using var handler = new SessionTokenHandler(session, new Uri("https://example.com"));
        using var client = new HttpClient(handler);

        await AssertNamedAsync("GetTokensAsync", "Task", () => client.GetAsync(new Uri("https://example.com/"), Token));
    }

    [Fact]
    public async Task Store_WithTokensWithoutAnAccessToken_IsNamed()
    {
        using var service = new ScriptedService();
        var store = new InMemorySessionStore();
        await store.SetAsync("key", new() { AccessToken = null! }, Token);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new CognitoSessions(service.SignIn(), store).GetSession("key").SignOutEverywhereAsync(Token));

        Assert.Equal("GetAsync of InMemorySessionStore returned tokens without AccessToken.", exception.Message);
    }

    private static async Task AssertNamedAsync(string method, string expected, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(call);

        Assert.StartsWith($"{method} of ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            $" returned null. If it is a substitute, set it up to return a {expected}.", exception.Message, StringComparison.Ordinal);
    }

    private static object? NullTask(object request)
    {
        var name = request.GetType().FullName!;
        var response = typeof(InitiateAuthRequest).Assembly.GetType($"{name[..^"Request".Length]}Response")!;
        return typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(response).Invoke(null, [null]);
    }

    /// <summary>Returns null from every method.</summary>
    public class NullProxy : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
