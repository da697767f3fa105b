using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Second factors in sign-ins.</summary>
public sealed class MfaSignInTests
{
    private const string Mismatch = "Invalid code or auth state for the user.";

    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 9 [A]: the parameters of the challenges by message; 6 digits.
    [Theory]
    [InlineData("SMS_MFA", "SMS", "+********4567")]
    [InlineData("EMAIL_OTP", "EMAIL", "n***@e***")]
    public async Task Message_WrongThenRightCode(string factor, string medium, string destination)
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, factor);

        var challenge = await site.StartPasswordAsync();

        Assert.Equal(factor, challenge.ChallengeName!.Value.Value);
        Assert.Equal(
            [
                new("CODE_DELIVERY_DELIVERY_MEDIUM", medium),
                new("CODE_DELIVERY_DESTINATION", destination),
                new("USER_ID_FOR_SRP", "nadia"),
            ],
            challenge.ChallengeParameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        var code = site.Cognito.Outbox.LastCode("nadia");
        Assert.Equal(6, code.Length);
        // FACTS-SERVER 9 [R, W]: the session goes on.
        await SignInSite.AssertThrowsAsync<CodeMismatchException>(Mismatch, () => RespondAsync("000"));
        await site.AssertTokenAsync((await RespondAsync(code)).AuthenticationResult!.AccessToken);

        // FACTS-SERVER 10 [A]: a right code verifies the address.
        var attribute = factor == "SMS_MFA" ? "phone_number_verified" : "email_verified";
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);
        Assert.Contains(new AttributeType { Name = attribute, Value = "true" }, user.UserAttributes);

        Task<RespondToAuthChallengeResponse> RespondAsync(string text) => site.RespondAsync(
            factor, challenge.Session, ("USERNAME", "nadia"), ($"{factor}_CODE", text));
    }

    // FACTS-SERVER 10 [W, T]: the messages of TOTP; a code works once.
    [Fact]
    public async Task SoftwareToken_WrongRightUsed()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var secret = await MfaSite.AddAppAsync(site, name: "Phone");
        await MfaSite.PreferAsync(site, "SOFTWARE_TOKEN_MFA");
        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(1));

        var challenge = await site.StartPasswordAsync();

        Assert.Equal(ChallengeNameType.SoftwareTokenMfa, challenge.ChallengeName);
        Assert.Equal(
            [new("FRIENDLY_DEVICE_NAME", "Phone"), new("USER_ID_FOR_SRP", "nadia")],
            challenge.ChallengeParameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        await SignInSite.AssertThrowsAsync<CodeMismatchException>(
            "Invalid code received for user", () => RespondAsync(challenge.Session, "000000x"));
        var code = Totp.Compute(secret, site.Cognito.Clock.GetUtcNow());
        Assert.NotNull((await RespondAsync(challenge.Session, code)).AuthenticationResult);
        var again = await site.StartPasswordAsync();
        await SignInSite.AssertThrowsAsync<ExpiredCodeException>(
            "Your software token has already been used once.", () => RespondAsync(again.Session, code));

        Task<RespondToAuthChallengeResponse> RespondAsync(string? session, string text) => site.RespondAsync(
            ChallengeNameType.SoftwareTokenMfa, session, ("USERNAME", "nadia"), ("SOFTWARE_TOKEN_MFA_CODE", text));
    }

    // FACTS-SERVER 10 [A, RFC 6238]: 30 seconds before and after.
    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task SoftwareToken_Drift(int seconds, bool isRight)
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var secret = await MfaSite.AddAppAsync(site);
        await MfaSite.PreferAsync(site, "SOFTWARE_TOKEN_MFA");
        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(5));
        var session = (await site.StartPasswordAsync()).Session;
        var code = Totp.Compute(secret, site.Cognito.Clock.GetUtcNow().AddSeconds(seconds));

        var call = site.RespondAsync(
            ChallengeNameType.SoftwareTokenMfa, session, ("USERNAME", "nadia"), ("SOFTWARE_TOKEN_MFA_CODE", code));

        Assert.Equal(isRight, await Record.ExceptionAsync(() => call) is null);
    }

    // FACTS-SERVER 9, 10 [A].
    [Theory]
    [InlineData("SMS_MFA", "SMS_MFA")]
    [InlineData("SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA")]
    [InlineData("EMAIL_OTP", "EMAIL_OTP")]
    [InlineData("EMAIL_MFA", "EMAIL_OTP")]
    public async Task SeveralFactors_SelectMfaType(string answer, string next)
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.AddAppAsync(site);
        await MfaSite.EnableAsync(site, "SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP");

        var challenge = await site.StartPasswordAsync();

        Assert.Equal(ChallengeNameType.SelectMfaType, challenge.ChallengeName);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]""", challenge.ChallengeParameters["MFAS_CAN_CHOOSE"]);
        Assert.Equal("nadia", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        var selected = await site.RespondAsync(
            ChallengeNameType.SelectMfaType, challenge.Session, ("USERNAME", "nadia"), ("ANSWER", answer));
        Assert.Equal(next, selected.ChallengeName!.Value.Value);
    }

    // FACTS-SERVER 10 [A]: 1 and 2 of the decision order, and 3 with a preference.
    [Fact]
    public async Task Optional_WithoutFactors_Tokens()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);

        // FACTS-SERVER 10 [T]: a verified app alone is not switched on.
        await MfaSite.AddAppAsync(site);
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);

        await MfaSite.EnableAsync(site, "SMS_MFA", "SOFTWARE_TOKEN_MFA");
        await MfaSite.PreferAsync(site, "SOFTWARE_TOKEN_MFA");
        Assert.Equal(ChallengeNameType.SoftwareTokenMfa, (await site.StartPasswordAsync()).ChallengeName);
    }

    // FACTS-SERVER 10 [A]: 4 to 7 of the decision order.
    [Theory]
    [InlineData("", false, null, "MFA_SETUP")]
    [InlineData("phone", false, null, "SMS_MFA")]
    [InlineData("email", false, null, "EMAIL_OTP")]
    [InlineData("phone email", false, null, "SELECT_MFA_TYPE")]
    [InlineData("phone email", false, "verified_email", "SMS_MFA")]
    [InlineData("phone email", false, "verified_phone_number", "EMAIL_OTP")]
    [InlineData("", true, null, "SOFTWARE_TOKEN_MFA")]
    [InlineData("phone", true, null, "SELECT_MFA_TYPE")]
    [InlineData("phone", false, "verified_email", "SMS_MFA")]
    public async Task On_DecisionOrder(string addresses, bool hasApp, string? recovery, string expected)
    {
        var site = await MfaSite.CreateAsync("OPTIONAL", recovery);
        List<(string, string)> attributes = [];
        if (addresses.Contains("phone", StringComparison.Ordinal))
        {
            attributes.Add(("phone_number", SignInSite.Phone));
        }

        if (addresses.Contains("email", StringComparison.Ordinal))
        {
            attributes.Add(("email", SignInSite.Email));
        }

        await site.AddUserAsync("nadia", [.. attributes]);
        if (hasApp)
        {
            await MfaSite.AddAppAsync(site);
        }

        await MfaSite.SetAsync(site, "ON");

        Assert.Equal(expected, (await site.StartPasswordAsync()).ChallengeName?.Value);
    }

    // FACTS-SERVER 10 [A; ?: the type and the text]: the channel that recovers passwords is no second factor.
    [Fact]
    public async Task On_OnlyRecoveryChannel_Error()
    {
        var site = await MfaSite.CreateAsync("ON", "verified_phone_number");
        await site.AddUserAsync("nadia", ("phone_number", SignInSite.Phone));

        await Assert.ThrowsAsync<InvalidParameterException>(() => site.StartPasswordAsync());
    }

    // FACTS-SERVER 9 [A]: five wrong codes start the lock as well.
    [Fact]
    public async Task FiveWrongCodes_Lock()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, "SMS_MFA");
        var session = (await site.StartPasswordAsync()).Session;

        for (var i = 0; i < 5; i++)
        {
            await SignInSite.AssertThrowsAsync<CodeMismatchException>(Mismatch, () => RespondAsync("000"));
        }

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Password attempts exceeded", () => RespondAsync(site.Cognito.Outbox.LastCode("nadia")));
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(1.1));
        Assert.NotNull((await RespondAsync(site.Cognito.Outbox.LastCode("nadia"))).AuthenticationResult);

        Task<RespondToAuthChallengeResponse> RespondAsync(string code) => site.RespondAsync(
            ChallengeNameType.SmsMfa, session, ("USERNAME", "nadia"), ("SMS_MFA_CODE", code));
    }

    // FACTS-SERVER 9 [R: the code lives as long as the session, 3 minutes].
    [Fact]
    public async Task LateCode_SessionIsExpired()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, "EMAIL_OTP");
        var session = (await site.StartPasswordAsync()).Session;
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(234));

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user, session is expired.",
            () => site.RespondAsync(
                ChallengeNameType.EmailOtp,
                session,
                ("USERNAME", "nadia"),
                ("EMAIL_OTP_CODE", site.Cognito.Outbox.LastCode("nadia"))));
    }

    // FACTS-SERVER 10 [A]: with a second factor, the first one is a password.
    [Fact]
    public async Task Choice_WithSecondFactor_OnlyPasswords()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, "SMS_MFA");

        var select = Assert.IsType<SelectChallenge>(await site.SignIn().StartChoiceAsync("nadia", cancellationToken: Cancellation));
        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], select.Choices.Select(choice => choice.Value));
        var sms = Assert.IsType<SmsMfaChallenge>(await select.RespondWithSrpAsync(SignInSite.Password, Cancellation));
        await site.AssertSignedInAsync(await sms.RespondAsync(site.Cognito.Outbox.LastCode("nadia"), Cancellation));
    }

    [Fact]
    public async Task AdminResponds_SignsIn()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, "SMS_MFA");

        var sms = Assert.IsType<SmsMfaChallenge>(
            await site.SignIn(isAdmin: true).StartSrpAsync("nadia", SignInSite.Password, cancellationToken: Cancellation));

        await site.AssertSignedInAsync(await sms.RespondAsync(site.Cognito.Outbox.LastCode("nadia"), Cancellation));
    }
}
