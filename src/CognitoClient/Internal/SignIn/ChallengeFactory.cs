using CognitoClient.Authentication;

namespace CognitoClient.Internal.SignIn;

/// <summary>The record for a challenge, by the name that the service gives it.</summary>
internal static class ChallengeFactory
{
    public static SignInChallenge Create(SignInFlow flow, ChallengeState state) => state.Name.Value switch
    {
        "SMS_MFA" => new SmsMfaChallenge(flow, state),
        "EMAIL_OTP" => new EmailOtpChallenge(flow, state),
        "SMS_OTP" => new SmsOtpChallenge(flow, state),
        "SOFTWARE_TOKEN_MFA" => new SoftwareTokenMfaChallenge(flow, state),
        "SELECT_MFA_TYPE" => new SelectMfaTypeChallenge(flow, state),
        "MFA_SETUP" when state.SoftwareTokenSecret is null => new MfaSetupChallenge(flow, state),
        "MFA_SETUP" => new SoftwareTokenSetup(flow, state),
        "SELECT_CHALLENGE" => new SelectChallenge(flow, state),
        "PASSWORD" => new PasswordChallenge(flow, state),
        "PASSWORD_SRP" => new PasswordSrpChallenge(flow, state),
        "PASSWORD_VERIFIER" => new PasswordVerifierChallenge(flow, state),
        "WEB_AUTHN" => new WebAuthnChallenge(flow, state),
        "CUSTOM_CHALLENGE" => new CustomChallenge(flow, state),
        "DEVICE_SRP_AUTH" => new DeviceSrpAuthChallenge(flow, state),
        "DEVICE_PASSWORD_VERIFIER" => new DevicePasswordVerifierChallenge(flow, state),
        "NEW_PASSWORD_REQUIRED" => new NewPasswordRequiredChallenge(flow, state),
        "ADMIN_NO_SRP_AUTH" => new AdminNoSrpAuthChallenge(flow, state),
        _ => new UnknownChallenge(flow, state),
    };
}
