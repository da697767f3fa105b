using CognitoClient.Model;
using Totp = CognitoClient.IntegrationTests.SignIn.Totp;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class TotpTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task RespondToAuthChallenge_CodeOfAnEnrolledApp_SignsIn()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = pool.Id,
            MfaConfiguration = UserPoolMfaType.Optional,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
        });
        var secret = await EnrolAsync(pool);

        var challenge = await pool.InitiateAuthAsync("nadia");
        Assert.Equal(ChallengeNameType.SoftwareTokenMfa, challenge.ChallengeName);
        Assert.Equal("Phone", challenge.ChallengeParameters["FRIENDLY_DEVICE_NAME"]);
        Assert.Null(challenge.AuthenticationResult);

        await Assert.ThrowsAsync<CodeMismatchException>(() => AnswerAsync(pool, challenge.Session, "abcdef"));
        var response = await AnswerAsync(pool, challenge.Session, CodeNow(secret));
        Assert.NotEmpty(response.AuthenticationResult!.AccessToken!);
    }

    [Fact]
    public async Task VerifySoftwareToken_WrongCode_ThrowsCodeMismatch()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");
        var associated = await cognito.Client.AssociateSoftwareTokenAsync(new() { AccessToken = accessToken });
        Assert.DoesNotContain(associated.SecretCode!, associated.ToString(), StringComparison.Ordinal);

        await Assert.ThrowsAsync<CodeMismatchException>(
            () => cognito.Client.VerifySoftwareTokenAsync(new() { AccessToken = accessToken, UserCode = "abcdef" }));
    }

    [Fact]
    public async Task SetUserMFAPreference_NotEnrolled_ThrowsInvalidParameter()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        await Assert.ThrowsAsync<InvalidParameterException>(() => PreferAsync(accessToken));
    }

    private static string CodeNow(string secret) => Totp.Code(secret, TimeProvider.System.GetUtcNow());

    private async Task<string> EnrolAsync(TestPool pool)
    {
        var accessToken = await pool.SignInNewUserAsync("nadia");
        var associated = await cognito.Client.AssociateSoftwareTokenAsync(new() { AccessToken = accessToken });
        var verified = await cognito.Client.VerifySoftwareTokenAsync(
            new() { AccessToken = accessToken, UserCode = CodeNow(associated.SecretCode!), FriendlyDeviceName = "Phone" });
        Assert.Equal(VerifySoftwareTokenResponseType.Success, verified.Status);

        await PreferAsync(accessToken);
        var user = await pool.GetUserAsync("nadia");
        Assert.Equal("SOFTWARE_TOKEN_MFA", user.PreferredMfaSetting);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], user.UserMFASettingList);
        return associated.SecretCode!;
    }

    private Task<SetUserMFAPreferenceResponse> PreferAsync(string accessToken) => cognito.Client.SetUserMFAPreferenceAsync(
        new() { AccessToken = accessToken, SoftwareTokenMfaSettings = new() { Enabled = true, PreferredMfa = true } });

    private static Task<RespondToAuthChallengeResponse> AnswerAsync(TestPool pool, string? session, string code) =>
        pool.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = pool.ClientId,
            ChallengeName = ChallengeNameType.SoftwareTokenMfa,
            Session = session,
            ChallengeResponses = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["SOFTWARE_TOKEN_MFA_CODE"] = code },
        });
}
