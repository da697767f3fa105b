using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Every property of a challenge can be initialized by an application's test, and is kept in the parameters.</summary>
public class InitializedChallengeTests
{
    private static readonly CodeDeliveryDetailsType Delivery = new() { Destination = "+*1", DeliveryMedium = DeliveryMediumType.Sms };
    private static readonly OnlyRespond Responder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Properties_Initialized_AreReadBack()
    {
        Assert.Equal(Delivery, new SmsMfaChallenge(Responder) { Username = "ada", Delivery = Delivery }.Delivery);
        Assert.Equal(Delivery, new SmsOtpChallenge(Responder) { Username = "ada", Delivery = Delivery }.Delivery);
        Assert.Equal(Delivery, new EmailOtpChallenge(Responder) { Username = "ada", Delivery = Delivery }.Delivery);
        Assert.Equal(
            "phone", new SoftwareTokenMfaChallenge(Responder) { Username = "ada", FriendlyDeviceName = "phone" }.FriendlyDeviceName);
        Assert.Equal("key", new DeviceSrpAuthChallenge(Responder) { Username = "ada", DeviceKey = "key" }.DeviceKey);
        Assert.Equal(
            "{}", new WebAuthnChallenge(Responder) { Username = "ada", CredentialRequestOptions = "{}" }.CredentialRequestOptions);
        Assert.Equal(
            [ChallengeNameType.SmsMfa, ChallengeNameType.SoftwareTokenMfa],
            new SelectMfaTypeChallenge(Responder)
            {
                Username = "ada",
                Choices = [ChallengeNameType.SmsMfa, ChallengeNameType.SoftwareTokenMfa],
            }.Choices);
        Assert.Equal(
            [ChallengeNameType.EmailOtp],
            new MfaSetupChallenge(Responder) { Username = "ada", Choices = [ChallengeNameType.EmailOtp] }.Choices);
    }

    [Fact]
    public void NewPassword_Initialized_HasItsAttributesAsTheServiceSendsThem()
    {
        var challenge = new NewPasswordRequiredChallenge(Responder)
        {
            Username = "ada",
            RequiredAttributes = ["name"],
            UserAttributes = new Dictionary<string, string> { ["email"] = "ada@example.com" },
        };

        Assert.Equal(["name"], challenge.RequiredAttributes);
        Assert.Equal("ada@example.com", challenge.UserAttributes["email"]);
        Assert.Equal("""["userAttributes.name"]""", challenge.Parameters["requiredAttributes"]);
        Assert.Equal("""{"email":"ada@example.com"}""", challenge.Parameters["userAttributes"]);
    }

    [Fact]
    public void With_AnInitializedProperty_LeavesTheOriginalAndItsOtherParameters()
    {
        var original = new SmsMfaChallenge(Responder)
        {
            Username = "ada", Parameters = new Dictionary<string, string> { ["X"] = "y" }, Delivery = Delivery,
        };

        var changed = original with { Delivery = new() };

        Assert.Equal(Delivery, original.Delivery);
        Assert.Equal(new CodeDeliveryDetailsType(), changed.Delivery);
        Assert.Equal(["X"], changed.Parameters.Keys);
        Assert.NotEqual(original, changed);
    }

    [Fact]
    public async Task Responder_WithOneMethod_SeesEveryResponse()
    {
        var responder = new OnlyRespond();
        var device = new DeviceSecret { DeviceKey = "key", DeviceGroupKey = "group", Password = "pw" };
        var setup = await new MfaSetupChallenge(responder) { Username = "ada", Session = "s" }.StartSoftwareTokenAsync(Token);

        await new SmsMfaChallenge(responder) { Username = "ada" }.RespondAsync("1", Token);
        await new PasswordSrpChallenge(responder) { Username = "ada" }.RespondAsync("pw", Token);
        await new DeviceSrpAuthChallenge(responder) { Username = "ada" }.RespondAsync(device, Token);
        await setup.RespondAsync("2", "phone", Token);

        Assert.Equal(("ada", "s", 20), (setup.Username, setup.Session, Base32.Decode(setup.SecretCode).Length));
        Assert.Equal("MFA_SETUP", setup.Serialize());
        Assert.Equal(
            ["SMS_MFA_CODE=1", "PASSWORD=pw", "DEVICE_KEY=key", "USER_CODE=2;FRIENDLY_DEVICE_NAME=phone"], responder.Responses);
    }

    /// <summary>The smallest responder that an application's test can write.</summary>
    private sealed class OnlyRespond : IChallengeResponder
    {
        public List<string> Responses { get; } = [];

        public Task<CognitoSignInResult> RespondAsync(
            SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
        {
            Responses.Add(string.Join(';', responses.Select(response => $"{response.Key}={response.Value}")));
            return Task.FromResult<CognitoSignInResult>(new SignedIn(new SignInTokens { AccessToken = "a" }));
        }
    }
}
