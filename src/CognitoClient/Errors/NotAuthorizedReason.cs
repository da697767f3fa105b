namespace CognitoClient;

/// <summary>The reason of a <see cref="Model.NotAuthorizedException"/>, derived from the service's message.</summary>
/// <remarks>
/// The service has one error for all reasons and tells them apart only in its English message, which may change. Handle
/// <see cref="Unknown"/>, and log <see cref="Exception.Message"/>.
/// </remarks>
public enum NotAuthorizedReason
{
    /// <summary>This version does not recognize the message.</summary>
    Unknown,

    /// <summary>The username or password is wrong, or a custom challenge failed.</summary>
    IncorrectUsernameOrPassword,

    /// <summary>Too many wrong passwords were sent. The service temporarily rejects the correct one, too.</summary>
    AttemptsExceeded,

    /// <summary>An administrator disabled the user.</summary>
    UserDisabled,

    /// <summary>The user does not exist.</summary>
    UserNotFound,

    /// <summary>The user has not confirmed the sign-up.</summary>
    UserNotConfirmed,

    /// <summary>The user is already confirmed.</summary>
    UserAlreadyConfirmed,

    /// <summary>
    /// The temporary password has expired. An administrator must send a new one (<c>AdminCreateUser</c> with <c>RESEND</c>).
    /// </summary>
    TemporaryPasswordExpired,

    /// <summary>The password cannot be reset: the account is new, or has no verified email address or phone number.</summary>
    PasswordResetNotPossible,

    /// <summary>The access or refresh token has expired.</summary>
    TokenExpired,

    /// <summary>The access or refresh token was revoked, by a sign-out, a revocation or a change of the user.</summary>
    TokenRevoked,

    /// <summary>
    /// The token belongs to another user pool or app client, was changed, or is a refresh token without its device key. A valid refresh
    /// token that is sent with the ID of another app client has this reason, too: check the configuration first.
    /// </summary>
    TokenInvalid,

    /// <summary>The refresh token was used before and replaced by rotation.</summary>
    RefreshTokenReused,

    /// <summary>The access token lacks a scope, such as <c>aws.cognito.signin.user.admin</c> for user operations.</summary>
    ScopeMissing,

    /// <summary>The session of the sign-in has expired. Start the sign-in again.</summary>
    SessionExpired,

    /// <summary>The session of the sign-in was used before or belongs to another user. Start the sign-in again.</summary>
    SessionInvalid,

    /// <summary>The SECRET_HASH was computed with another secret, client ID or username.</summary>
    SecretHashIncorrect,

    /// <summary>The app client has a secret, but no SECRET_HASH was sent.</summary>
    SecretHashMissing,

    /// <summary>The client secret is wrong, or the app client has none.</summary>
    ClientSecretIncorrect,

    /// <summary>
    /// The code is wrong or belongs to another sign-in. The session of the sign-in may also have ended: if the correct code is rejected,
    /// start the sign-in again.
    /// </summary>
    IncorrectCode,

    /// <summary>The device belongs to another user or was forgotten.</summary>
    DeviceUnknown,

    /// <summary>Threat protection blocked the sign-in.</summary>
    BlockedByRisk,

    /// <summary>A Lambda trigger of the user pool rejected the request.</summary>
    RefusedByTrigger,

    /// <summary>Only administrators can create users in the user pool.</summary>
    SignUpNotPermitted,

    /// <summary>The app client has no permission to read or write an attribute.</summary>
    AttributeNotPermitted,
}
