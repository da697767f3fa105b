using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Pools;

public sealed class UserPoolMfaConfigTests : ServiceTest
{
    private static readonly SmsConfigurationType Sms = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms", ExternalId = "id" };

    // FACTS-SERVER-config 3 [R tf].
    [Fact]
    public async Task NewUserPool_Off()
    {
        var id = await CreatePoolAsync();

        var config = await Client.GetUserPoolMfaConfigAsync(new() { UserPoolId = id }, Cancellation);

        Assert.Equal(new GetUserPoolMfaConfigResponse { MfaConfiguration = UserPoolMfaType.Off }, config);
    }

    // FACTS-SERVER-config 3 [R tf].
    [Fact]
    public async Task OffWithAMethod_Refused()
    {
        var id = await CreatePoolAsync();

        Assert.Equal(
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
            await MessageAsync<InvalidParameterException>(Client.SetUserPoolMfaConfigAsync(
                new()
                {
                    UserPoolId = id,
                    MfaConfiguration = UserPoolMfaType.Off,
                    SoftwareTokenMfaConfiguration = new() { Enabled = false },
                },
                Cancellation)));
    }

    // FACTS-SERVER-config 3 [A, R tf]: the answer has the shape of the other operation, and so has the description.
    [Fact]
    public async Task On_ThenOff_SmsSettingsStay()
    {
        var id = await CreatePoolAsync();

        var set = await Client.SetUserPoolMfaConfigAsync(
            new()
            {
                UserPoolId = id,
                MfaConfiguration = UserPoolMfaType.On,
                SmsMfaConfiguration = new() { SmsConfiguration = Sms, SmsAuthenticationMessage = "Code {####}" },
                SoftwareTokenMfaConfiguration = new() { Enabled = false },
            },
            Cancellation);

        Assert.Equal(Sms, set.SmsMfaConfiguration!.SmsConfiguration);
        Assert.False(set.SoftwareTokenMfaConfiguration!.Enabled);
        var pool = await DescribeAsync(id);
        Assert.Equal(UserPoolMfaType.On, pool.MfaConfiguration);
        Assert.Equal(Sms, pool.SmsConfiguration);
        Assert.Equal("Code {####}", pool.SmsAuthenticationMessage);

        await Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = id, MfaConfiguration = UserPoolMfaType.Off }, Cancellation);

        var off = await Client.GetUserPoolMfaConfigAsync(new() { UserPoolId = id }, Cancellation);
        Assert.Equal(UserPoolMfaType.Off, off.MfaConfiguration);
        Assert.Null(off.SoftwareTokenMfaConfiguration);
        Assert.Equal(Sms, (await DescribeAsync(id)).SmsConfiguration);
    }

    // FACTS-SERVER-config 21 [R], 3 [R tf]: accepted as an empty object with an identity of one's own.
    [Fact]
    public async Task EmailMfa_NeedsAnEmailIdentity()
    {
        var id = await CreatePoolAsync();
        var request = new SetUserPoolMfaConfigRequest
        {
            UserPoolId = id, MfaConfiguration = UserPoolMfaType.Optional, EmailMfaConfiguration = new(),
        };

        Assert.Equal(
            "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.",
            await MessageAsync<InvalidParameterException>(Client.SetUserPoolMfaConfigAsync(request, Cancellation)));

        await Client.UpdateUserPoolAsync(
            new()
            {
                UserPoolId = id,
                EmailConfiguration = new()
                {
                    EmailSendingAccount = EmailSendingAccountType.Developer,
                    SourceArn = "arn:aws:ses:us-east-1:123456789012:identity/example.com",
                },
            },
            Cancellation);
        var set = await Client.SetUserPoolMfaConfigAsync(request, Cancellation);
        Assert.Equal(new EmailMfaConfigType(), set.EmailMfaConfiguration);
    }

    // FACTS-SERVER-config 3 [R tf].
    [Fact]
    public async Task RelyingParty_IsFreeText()
    {
        var id = await CreatePoolAsync();

        await Client.SetUserPoolMfaConfigAsync(
            new() { UserPoolId = id, WebAuthnConfiguration = new() { RelyingPartyId = "123456789" } }, Cancellation);

        var config = await Client.GetUserPoolMfaConfigAsync(new() { UserPoolId = id }, Cancellation);
        Assert.Equal("123456789", config.WebAuthnConfiguration!.RelyingPartyId);
        Assert.Equal(UserPoolMfaType.Off, config.MfaConfiguration);
    }
}
