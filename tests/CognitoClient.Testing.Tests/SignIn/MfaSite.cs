using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>User pools with all second factors, and users who have them.</summary>
internal static class MfaSite
{
    /// <summary>Creates a user pool.</summary>
    /// <param name="mfa"><c>ON</c> or <c>OPTIONAL</c>.</param>
    /// <param name="recovery">The channel that recovers passwords, or null for administrators only.</param>
    public static async Task<SignInSite> CreateAsync(string mfa, string? recovery = null)
    {
        var site = await SignInSite.CreateAsync(new()
        {
            PoolName = "customers",
            AccountRecoverySetting = new()
            {
                RecoveryMechanisms = recovery is null
                    ? [new() { Name = RecoveryOptionNameType.AdminOnly, Priority = 1 }]
                    : [new() { Name = recovery, Priority = 1 }, new() { Name = Other(recovery), Priority = 2 }],
            },
            EmailConfiguration = new()
            {
                EmailSendingAccount = EmailSendingAccountType.Developer,
                SourceArn = "arn:aws:ses:us-east-1:123456789012:identity/example.com",
            },
        });
        await SetAsync(site, mfa);
        return site;
    }

    /// <summary>Sets whether second factors are required.</summary>
    public static Task SetAsync(SignInSite site, string mfa) => site.Client.SetUserPoolMfaConfigAsync(
        new()
        {
            UserPoolId = site.PoolId,
            MfaConfiguration = mfa,
            SmsMfaConfiguration = new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms" } },
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            EmailMfaConfiguration = new(),
        },
        SignInSite.Cancellation);

    /// <summary>Adds an authenticator app to a user, and returns its secret.</summary>
    public static async Task<string> AddAppAsync(SignInSite site, string? name = null)
    {
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;
        var app = await site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }, SignInSite.Cancellation);
        Assert.Null(app.Session);
        var code = Totp.Compute(app.SecretCode!, site.Cognito.Clock.GetUtcNow());
        var verified = await site.Client.VerifySoftwareTokenAsync(
            new() { AccessToken = token, UserCode = code, FriendlyDeviceName = name }, SignInSite.Cancellation);
        Assert.Equal(VerifySoftwareTokenResponseType.Success, verified.Status);
        return app.SecretCode!;
    }

    public static Task PreferAsync(SignInSite site, string factor) => site.Client.AdminSetUserMFAPreferenceAsync(
        new()
        {
            UserPoolId = site.PoolId,
            Username = "nadia",
            SMSMfaSettings = factor == "SMS_MFA" ? new() { Enabled = true, PreferredMfa = true } : null,
            SoftwareTokenMfaSettings = factor == "SOFTWARE_TOKEN_MFA" ? new() { Enabled = true, PreferredMfa = true } : null,
            EmailMfaSettings = factor == "EMAIL_OTP" ? new() { Enabled = true, PreferredMfa = true } : null,
        },
        SignInSite.Cancellation);

    public static Task EnableAsync(SignInSite site, params string[] factors) => site.Client.AdminSetUserMFAPreferenceAsync(
        new()
        {
            UserPoolId = site.PoolId,
            Username = "nadia",
            SMSMfaSettings = factors.Contains("SMS_MFA") ? new() { Enabled = true } : null,
            SoftwareTokenMfaSettings = factors.Contains("SOFTWARE_TOKEN_MFA") ? new() { Enabled = true } : null,
            EmailMfaSettings = factors.Contains("EMAIL_OTP") ? new() { Enabled = true } : null,
        },
        SignInSite.Cancellation);

    private static RecoveryOptionNameType Other(string recovery) => recovery == "verified_email"
        ? RecoveryOptionNameType.VerifiedPhoneNumber
        : RecoveryOptionNameType.VerifiedEmail;
}
