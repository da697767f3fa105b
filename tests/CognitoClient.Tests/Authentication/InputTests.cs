using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Input that cannot be sent is refused before the first request, with the name of the caller's parameter.</summary>
public class InputTests
{
    private const string Half = "half a pair \uD83D";

    private static readonly RecordingResponder Responder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every method that takes a password, with the name of its parameter.</summary>
    public static TheoryData<string, string> Passwords { get; } = new()
    {
        { "srp", "password" },
        { "password", "password" },
        { "choice", "password" },
        { "choice srp", "password" },
        { "custom", "password" },
        { "challenge", "password" },
        { "challenge srp", "password" },
        { "challenge verifier", "password" },
        { "challenge admin", "password" },
        { "select", "password" },
        { "select srp", "password" },
        { "new", "newPassword" },
        { "sign up", "password" },
        { "forgot", "newPassword" },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public async Task Password_EmptyOrNotUnicode_IsRefusedBeforeTheFirstRequest(string method, string parameter)
    {
        using var service = new ScriptedService();

        var half = await Assert.ThrowsAsync<ArgumentException>(parameter, () => CallAsync(service, method, Half));
        await Assert.ThrowsAsync<ArgumentException>(parameter, () => CallAsync(service, method, ""));

        Assert.DoesNotContain("half a pair", half.ToString(), StringComparison.Ordinal);
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Start_WithANameOrDeviceThatIsNotUnicode_IsRefusedBeforeTheFirstRequest()
    {
        using var service = new ScriptedService();
        var signIn = service.SignIn();
        var context = new SignInContext { Device = StartTests.Device with { Password = Half } };
        var challenge = new DeviceSrpAuthChallenge(Responder) { Username = "ada" };

        await Assert.ThrowsAsync<ArgumentException>("username", () => signIn.StartSrpAsync(Half, "pw", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>("context.Device.Password", () => signIn.StartSrpAsync("ada", "pw", context, Token));
        await Assert.ThrowsAsync<ArgumentException>("device.Password", () => challenge.RespondAsync(context.Device, Token));

        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Maps_WithANull_NameTheKey()
    {
        using var service = new ScriptedService();
        var accounts = new CognitoAccounts(service.Client, service.Options());
        var nothing = new Dictionary<string, string> { ["email"] = null! };

        await Assert.ThrowsAsync<ArgumentNullException>(
            "userAttributes[\"email\"]", () => Of<NewPasswordRequiredChallenge>().RespondAsync("new", nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            "userAttributes[\"email\"]", () => accounts.SignUpAsync("ada", "pw", nothing, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            "responses[\"email\"]", () => Of<CustomChallenge>().RespondAsync(nothing, Token));
        await Assert.ThrowsAsync<ArgumentException>(
            "responses[\"my \\\"key\"]",
            () => Of<CustomChallenge>().RespondAsync(new Dictionary<string, string> { ["my \"key"] = Half }, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            "newPassword", () => Of<NewPasswordRequiredChallenge>().RespondAsync((string)null!, cancellationToken: Token));

        Assert.Empty(service.Sent);
    }

    private static Task CallAsync(ScriptedService service, string method, string password)
    {
        var signIn = service.SignIn();
        var accounts = new CognitoAccounts(service.Client, service.Options());
        return method switch
        {
            "srp" => signIn.StartSrpAsync("ada", password, cancellationToken: Token),
            "password" => signIn.StartPasswordAsync("ada", password, cancellationToken: Token),
            "choice" => signIn.StartChoiceAsync("ada", ChallengeNameType.Password, password, cancellationToken: Token),
            "choice srp" => signIn.StartChoiceAsync("ada", ChallengeNameType.PasswordSrp, password, cancellationToken: Token),
            "custom" => signIn.StartCustomAsync("ada", password, cancellationToken: Token),
            "challenge" => Of<PasswordChallenge>().RespondAsync(password, Token),
            "challenge srp" => Of<PasswordSrpChallenge>().RespondAsync(password, Token),
            "challenge verifier" => Of<PasswordVerifierChallenge>().RespondAsync(password, Token),
            "challenge admin" => Of<AdminNoSrpAuthChallenge>().RespondAsync(password, Token),
            "select" => Of<SelectChallenge>().RespondWithPasswordAsync(password, Token),
            "select srp" => Of<SelectChallenge>().RespondWithSrpAsync(password, Token),
            "new" => Of<NewPasswordRequiredChallenge>().RespondAsync(password, cancellationToken: Token),
            "sign up" => accounts.SignUpAsync("ada", password, cancellationToken: Token),
            _ => accounts.ConfirmForgotPasswordAsync("ada", "1", password, cancellationToken: Token),
        };
    }

    private static T Of<T>()
        where T : SignInChallenge => (T)(SignInChallenge)(typeof(T).Name switch
        {
            nameof(PasswordChallenge) => new PasswordChallenge(Responder) { Username = "ada" },
            nameof(PasswordSrpChallenge) => new PasswordSrpChallenge(Responder) { Username = "ada" },
            nameof(PasswordVerifierChallenge) => new PasswordVerifierChallenge(Responder) { Username = "ada" },
            nameof(AdminNoSrpAuthChallenge) => new AdminNoSrpAuthChallenge(Responder) { Username = "ada" },
            nameof(SelectChallenge) => new SelectChallenge(Responder) { Username = "ada" },
            nameof(CustomChallenge) => new CustomChallenge(Responder) { Username = "ada" },
            _ => new NewPasswordRequiredChallenge(Responder) { Username = "ada" },
        });
}
