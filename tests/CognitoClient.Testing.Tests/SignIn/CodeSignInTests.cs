using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Codes as the first factor.</summary>
public sealed class CodeSignInTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 9 [A]: the exact parameters, and the list beside the challenge; 8 digits [R].
    [Theory]
    [InlineData("EMAIL_OTP", "EMAIL", "n***@e***")]
    [InlineData("SMS_OTP", "SMS", "+********4567")]
    public async Task PreferredCode_SendsAtOnce(string factor, string medium, string destination)
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", factor));

        Assert.Equal(factor, response.ChallengeName!.Value.Value);
        Assert.Equal(
            [new("CODE_DELIVERY_DELIVERY_MEDIUM", medium), new("CODE_DELIVERY_DESTINATION", destination)],
            response.ChallengeParameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        Assert.Contains(new ChallengeNameType(factor), response.AvailableChallenges);
        var code = site.Cognito.Outbox.LastCode("nadia");
        Assert.Equal(8, code.Length);
        var answer = await site.RespondAsync(factor, response.Session, ("USERNAME", "nadia"), ($"{factor}_CODE", code));
        await site.AssertTokenAsync(answer.AuthenticationResult!.AccessToken);
    }

    [Theory]
    [InlineData("EMAIL_OTP")]
    [InlineData("SMS_OTP")]
    public async Task SelectedCode_SignsIn(string factor)
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();

        var select = Assert.IsType<SelectChallenge>(await site.SignIn().StartChoiceAsync("nadia", cancellationToken: Cancellation));
        var challenge = await select.RespondAsync(factor, Cancellation);
        var code = site.Cognito.Outbox.LastCode("nadia");

        await site.AssertSignedInAsync(challenge is EmailOtpChallenge email
            ? await email.RespondAsync(code, Cancellation)
            : await Assert.IsType<SmsOtpChallenge>(challenge).RespondAsync(code, Cancellation));
    }

    // FACTS-SERVER 9 [R onecgiar]: six wrong codes in a row, no lock, and the session goes on.
    [Fact]
    public async Task WrongCodes_KeepTheSession()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.AddUserAsync();
        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "EMAIL_OTP"));

        for (var i = 0; i < 6; i++)
        {
            await SignInSite.AssertThrowsAsync<CodeMismatchException>(
                "Invalid code or auth state for the user.", () => RespondAsync("wrong"));
        }

        Assert.NotNull((await RespondAsync(site.Cognito.Outbox.LastCode("nadia"))).AuthenticationResult);

        Task<RespondToAuthChallengeResponse> RespondAsync(string code) => site.RespondAsync(
            ChallengeNameType.EmailOtp, response.Session, ("USERNAME", "nadia"), ("EMAIL_OTP_CODE", code));
    }

    // FACTS-SERVER 9 [A]: a right code verifies the address and confirms the user.
    [Fact]
    public async Task UnconfirmedUser_SignsInWithCode()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.Client.SignUpAsync(
            new()
            {
                ClientId = site.ClientId,
                Username = "nadia",
                Password = SignInSite.Password,
                UserAttributes = [new() { Name = "email", Value = SignInSite.Email }],
            },
            Cancellation);
        await SignInSite.AssertThrowsAsync<UserNotConfirmedException>("User is not confirmed.", () => site.StartAsync(
            AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", SignInSite.Password)));

        var response = await site.StartAsync(AuthFlowType.UserAuth, ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "EMAIL_OTP"));
        await site.RespondAsync(
            ChallengeNameType.EmailOtp,
            response.Session,
            ("USERNAME", "nadia"),
            ("EMAIL_OTP_CODE", site.Cognito.Outbox.LastCode("nadia")));

        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);
        Assert.Equal(UserStatusType.Confirmed, user.UserStatus);
        Assert.Contains(new AttributeType { Name = "email_verified", Value = "true" }, user.UserAttributes);
    }

    // FACTS-SERVER 9 [A]: the session of ConfirmSignUp signs the user in at once; a preference is ignored.
    [Fact]
    public async Task ConfirmedSignUp_SignsInAtOnce()
    {
        var site = await SignInSite.CreateWithCodesAsync();
        await site.Client.SignUpAsync(
            new()
            {
                ClientId = site.ClientId,
                Username = "nadia",
                Password = SignInSite.Password,
                UserAttributes = [new() { Name = "email", Value = SignInSite.Email }],
            },
            Cancellation);
        var confirmed = await site.Client.ConfirmSignUpAsync(
            new() { ClientId = site.ClientId, Username = "nadia", ConfirmationCode = site.Cognito.Outbox.LastCode("nadia") }, Cancellation);
        SignInContext context = new() { SignUpSession = confirmed.Session };

        var result = await site.SignIn().StartChoiceAsync(
            "nadia", ChallengeNameType.EmailOtp, context: context, cancellationToken: Cancellation);

        await site.AssertSignedInAsync(result);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => site.SignIn().StartChoiceAsync("nadia", context: context, cancellationToken: Cancellation));
    }
}
