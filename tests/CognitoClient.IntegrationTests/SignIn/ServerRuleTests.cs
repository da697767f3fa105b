using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using CognitoClient.Model;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>That the server is as strict as the service: what a careless client would get away with is refused.</summary>
public sealed class ServerRuleTests : IAsyncLifetime
{
    private const string Password = "Correct-Horse-1";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 7, 8, 9, 1, TimeSpan.Zero));
    private UserPoolServer _server = null!;
    private CognitoIdentityProviderClient _client = null!;
    private AppClient _app = null!;
    private User _user = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await UserPoolServer.StartAsync(new() { Clock = _clock });
        _client = ServiceClient.Anonymous(_server);
        _app = _server.Pool.AddClient();
        _user = _server.Pool.Users.Add("nadia", Password, ("email", "nadia@example.com"), ("phone_number", "+491701234567"));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Assert.Empty(_server.Broken);
    }

    [Theory]
    [InlineData("Sun Jun 07 08:09:01 UTC 2026")]
    [InlineData("Sun Jun 7 8:09:01 UTC 2026")]
    [InlineData("Mon Jun 7 08:09:01 UTC 2026")]
    [InlineData("Sun Jun 7 08:09:01 GMT 2026")]
    [InlineData("So Jun 7 08:09:01 UTC 2026")]
    [InlineData("Sun Jun 7 08:09:01 UTC 2569")]
    [InlineData("2026-06-07T08:09:01Z")]
    public async Task PasswordVerifier_OtherTimestamp_IsRefused(string timestamp)
    {
        var challenge = await StartAsync("USER_SRP_AUTH", ("SRP_A", "02"));

        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => ProveAsync(challenge, timestamp));

        Assert.Equal("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.", error.Message);
    }

    [Theory]
    [InlineData("Sun Jun 7 08:09:01 UTC 2026")]
    [InlineData("Sun Jun 7 09:09:01 UTC 2026")]
    public async Task PasswordVerifier_OtherSignature_IsRefusedAndEndsTheAttempt(string timestamp)
    {
        var challenge = await StartAsync("USER_SRP_AUTH", ("SRP_A", "02"));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => ProveAsync(challenge, timestamp));
            var start = attempt == 0 || challenge.Session is null ? "Incorrect" : "Invalid session";
            Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("no number")]
    public async Task Srp_ClientPublicOfNoUse_IsRefused(string number) =>
        await Assert.ThrowsAsync<InvalidParameterException>(() => StartAsync("USER_SRP_AUTH", ("SRP_A", number)));

    [Fact]
    public async Task Session_UsedTwice_IsRefused()
    {
        var challenge = await StartSmsAsync();
        await AnswerSmsAsync(challenge.Session, _server.Pool.Outbox.LastCode("nadia"));

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => AnswerSmsAsync(challenge.Session, "000000"));

        Assert.Equal("Invalid session for the user, session can only be used once.", error.Message);
    }

    [Fact]
    public async Task Session_Expired_IsRefused()
    {
        var challenge = await StartSmsAsync();
        _clock.Advance(TimeSpan.FromMinutes(3));

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => AnswerSmsAsync(challenge.Session, _server.Pool.Outbox.LastCode("nadia")));

        Assert.Equal("Invalid session for the user, session is expired.", error.Message);
    }

    [Fact]
    public async Task Session_OfAnotherChallengeUserOrClient_IsRefused()
    {
        _server.Pool.Users.Add("omar", Password);
        var session = (await StartSmsAsync()).Session;
        var code = _server.Pool.Outbox.LastCode("nadia");

        foreach (var answer in new Func<Task>[]
        {
            () => AnswerAsync("EMAIL_OTP", session, ("USERNAME", "nadia"), ("EMAIL_OTP_CODE", code)),
            () => AnswerAsync("SMS_MFA", session, ("USERNAME", "omar"), ("SMS_MFA_CODE", code)),
            () => AnswerSmsAsync(session, code, _server.Pool.AddClient()),
            () => AnswerSmsAsync("another", code),
        })
        {
            Assert.Equal("Invalid session for the user.", (await Assert.ThrowsAsync<NotAuthorizedException>(answer)).Message);
        }

        await AnswerSmsAsync(session, code);
    }

    [Fact]
    public async Task Session_FiveWrongCodes_EndIt()
    {
        var session = (await StartSmsAsync()).Session;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Assert.ThrowsAsync<CodeMismatchException>(() => AnswerSmsAsync(session, "000000x"));
        }

        await Assert.ThrowsAsync<NotAuthorizedException>(() => AnswerSmsAsync(session, _server.Pool.Outbox.LastCode("nadia")));
    }

    [Fact]
    public async Task Password_FiveWrongOnes_LockTheUserForAWhile()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal("Incorrect username or password.", (await WrongAsync()).Message);
        }

        Assert.Equal("Password attempts exceeded", (await WrongAsync()).Message);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await StartAsync("USER_PASSWORD_AUTH", ("PASSWORD", Password))).AuthenticationResult);

        Task<NotAuthorizedException> WrongAsync() =>
            Assert.ThrowsAsync<NotAuthorizedException>(() => StartAsync("USER_PASSWORD_AUTH", ("PASSWORD", "wrong")));
    }

    [Fact]
    public async Task SoftwareToken_SameCodeTwice_IsRefused()
    {
        _user.SoftwareToken = new([.. "12345678901234567890"u8]) { Verified = true };
        _user.MfaFactors = ["SOFTWARE_TOKEN_MFA"];
        var code = Totp.Code(_user.SoftwareToken.SecretCode, _clock.GetUtcNow());
        await AnswerAsync("SOFTWARE_TOKEN_MFA", await SessionAsync(), ("USERNAME", "nadia"), ("SOFTWARE_TOKEN_MFA_CODE", code));

        var session = await SessionAsync();
        await Assert.ThrowsAsync<ExpiredCodeException>(
            () => AnswerAsync("SOFTWARE_TOKEN_MFA", session, ("USERNAME", "nadia"), ("SOFTWARE_TOKEN_MFA_CODE", code)));

        async Task<string?> SessionAsync() => (await StartAsync("USER_PASSWORD_AUTH", ("PASSWORD", Password))).Session;
    }

    [Fact]
    public async Task SecretHash_MissingOrUnasked_IsRefused()
    {
        var secret = _server.Pool.AddClient(client => client with { Secret = "t0pS3cret" });

        var missing = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => StartAsync(secret, "USER_PASSWORD_AUTH", ("PASSWORD", Password)));
        var unasked = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => StartAsync("USER_PASSWORD_AUTH", ("PASSWORD", Password), ("SECRET_HASH", "AA==")));
        var wrong = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => StartAsync(secret, "USER_PASSWORD_AUTH", ("PASSWORD", Password), ("SECRET_HASH", "AA==")));

        Assert.Equal($"Client {secret.Id} is configured with secret but SECRET_HASH was not received", missing.Message);
        Assert.Equal($"Client {_app.Id} is not configured for secret but secret hash was received", unasked.Message);
        Assert.Equal($"Unable to verify secret hash for client {secret.Id}", wrong.Message);
    }

    [Fact]
    public async Task AdminInitiateAuth_WithoutSignature_IsRefused()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var content = new StringContent("{}");
        content.Headers.ContentType = new("application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminInitiateAuth");

        using var response = await http.PostAsync(_server.Address, content, TestContext.Current.CancellationToken);

        Assert.Contains(
            "MissingAuthenticationTokenException",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private async Task<InitiateAuthResponse> StartSmsAsync()
    {
        _user.MfaFactors = ["SMS_MFA"];
        return await StartAsync("USER_PASSWORD_AUTH", ("PASSWORD", Password));
    }

    private Task<InitiateAuthResponse> StartAsync(string flow, params (string Name, string Value)[] parameters) =>
        StartAsync(_app, flow, parameters);

    private Task<InitiateAuthResponse> StartAsync(AppClient app, string flow, params (string Name, string Value)[] parameters) =>
        _client.InitiateAuthAsync(
            new() { ClientId = app.Id, AuthFlow = new(flow), AuthParameters = Map([("USERNAME", "nadia"), .. parameters]) },
            TestContext.Current.CancellationToken);

    private Task<RespondToAuthChallengeResponse> AnswerSmsAsync(string? session, string code, AppClient? app = null) =>
        AnswerAsync(app ?? _app, "SMS_MFA", session, ("USERNAME", "nadia"), ("SMS_MFA_CODE", code));

    private Task<RespondToAuthChallengeResponse> AnswerAsync(
        string challenge, string? session, params (string Name, string Value)[] responses) =>
        AnswerAsync(_app, challenge, session, responses);

    private Task<RespondToAuthChallengeResponse> AnswerAsync(
        AppClient app, string challenge, string? session, params (string Name, string Value)[] responses) =>
        _client.RespondToAuthChallengeAsync(
            new() { ClientId = app.Id, ChallengeName = new(challenge), Session = session, ChallengeResponses = Map(responses) },
            TestContext.Current.CancellationToken);

    private Task<RespondToAuthChallengeResponse> ProveAsync(InitiateAuthResponse challenge, string timestamp) => AnswerAsync(
        "PASSWORD_VERIFIER",
        challenge.Session,
        ("USERNAME", challenge.ChallengeParameters["USER_ID_FOR_SRP"]),
        ("PASSWORD_CLAIM_SECRET_BLOCK", challenge.ChallengeParameters["SECRET_BLOCK"]),
        ("PASSWORD_CLAIM_SIGNATURE", Convert.ToBase64String(new byte[32])),
        ("TIMESTAMP", timestamp));

    private static Dictionary<string, string> Map(IEnumerable<(string Name, string Value)> entries) =>
        entries.ToDictionary(entry => entry.Name, entry => entry.Value);
}
