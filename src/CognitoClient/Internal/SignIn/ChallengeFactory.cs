using CognitoClient.Authentication;

namespace CognitoClient.Internal.SignIn;

/// <summary>Creates the record of a challenge by the service's name for it.</summary>
internal static class ChallengeFactory
{
    public static SignInChallenge Create(ChallengeState state, IChallengeResponder responder)
    {
        var username = state.Username;
        SignInChallenge challenge = state.Name.Value switch
        {
            "SMS_MFA" => new SmsMfaChallenge(responder) { Username = username },
            "EMAIL_OTP" => new EmailOtpChallenge(responder) { Username = username },
            "SMS_OTP" => new SmsOtpChallenge(responder) { Username = username },
            "SOFTWARE_TOKEN_MFA" => new SoftwareTokenMfaChallenge(responder) { Username = username },
            "SELECT_MFA_TYPE" => new SelectMfaTypeChallenge(responder) { Username = username },
            "MFA_SETUP" when state.SoftwareTokenSecret is { } secret =>
                new SoftwareTokenSetup(responder) { Username = username, SecretCode = secret, AccountName = state.SignInName },
            "MFA_SETUP" => new MfaSetupChallenge(responder) { Username = username },
            "SELECT_CHALLENGE" => new SelectChallenge(responder) { Username = username, Choices = state.AvailableChallenges },
            "PASSWORD" => new PasswordChallenge(responder) { Username = username },
            "PASSWORD_SRP" => new PasswordSrpChallenge(responder) { Username = username },
            "PASSWORD_VERIFIER" => new PasswordVerifierChallenge(responder) { Username = username },
            "WEB_AUTHN" => new WebAuthnChallenge(responder) { Username = username },
            "CUSTOM_CHALLENGE" => new CustomChallenge(responder) { Username = username },
            "DEVICE_SRP_AUTH" => new DeviceSrpAuthChallenge(responder) { Username = username },
            "DEVICE_PASSWORD_VERIFIER" => new DevicePasswordVerifierChallenge(responder) { Username = username },
            "NEW_PASSWORD_REQUIRED" => new NewPasswordRequiredChallenge(responder) { Username = username },
            "ADMIN_NO_SRP_AUTH" => new AdminNoSrpAuthChallenge(responder) { Username = username },
            _ => new UnknownChallenge(state.Name, responder) { Username = username },
        };
        return challenge with { Session = state.Session, Parameters = state.Parameters, ForgottenDeviceKey = state.ForgottenDeviceKey };
    }
}
