using CognitoClient.Model;

namespace CognitoClient;

/// <summary>What a <see cref="Model.NotAuthorizedException"/> means, as far as the service's message tells.</summary>
/// <remarks>
/// The service has one error for all of these and says which only in its English text, which it may change: have a way for
/// <see cref="Unknown"/>, and keep <see cref="Exception.Message"/>.
/// </remarks>
public enum NotAuthorizedReason
{
    /// <summary>The message is none that this version knows.</summary>
    Unknown,

    /// <summary>The user's name or password is wrong; the service does not say which. Also a failed custom challenge.</summary>
    IncorrectUsernameOrPassword,

    /// <summary>Too many wrong passwords; the service refuses more for a while, even right ones.</summary>
    AttemptsExceeded,

    /// <summary>An administrator disabled the user.</summary>
    UserDisabled,

    /// <summary>There is no such user, or no longer.</summary>
    UserNotFound,

    /// <summary>The user has not confirmed the sign-up.</summary>
    UserNotConfirmed,

    /// <summary>The user is confirmed already.</summary>
    UserAlreadyConfirmed,

    /// <summary>The temporary password has expired; an administrator must send a new one (<c>AdminCreateUser</c> with <c>RESEND</c>).</summary>
    TemporaryPasswordExpired,

    /// <summary>The user cannot reset the password in the present state: the account is new, or nothing is verified to send a code to.</summary>
    PasswordResetNotPossible,

    /// <summary>The access or refresh token has expired.</summary>
    TokenExpired,

    /// <summary>The access or refresh token was revoked, by a sign-out, a revocation or a change of the user.</summary>
    TokenRevoked,

    /// <summary>
    /// The token is none of this user pool and app client, or was tampered with; a refresh token perhaps lacks its device. The service says the same
    /// ("Invalid Refresh Token") of a good refresh token that is sent with another app client's id: check the configuration before the user.
    /// </summary>
    TokenInvalid,

    /// <summary>The refresh token was used before, and rotation took it out of service.</summary>
    RefreshTokenReused,

    /// <summary>The access token lacks a scope, for the user's own operations <c>aws.cognito.signin.user.admin</c>.</summary>
    ScopeMissing,

    /// <summary>The session of a sign-in has expired; start again.</summary>
    SessionExpired,

    /// <summary>The session of a sign-in is used up or none of the user's; start again.</summary>
    SessionInvalid,

    /// <summary>The SECRET_HASH is wrong: another secret, or another username than the request's.</summary>
    SecretHashIncorrect,

    /// <summary>The app client has a secret, and no SECRET_HASH was sent.</summary>
    SecretHashMissing,

    /// <summary>A secret was sent to an app client that has none, or a wrong one.</summary>
    ClientSecretIncorrect,

    /// <summary>
    /// A code is wrong, or does not belong to this sign-in. "Invalid code or auth state for the user." may also mean that the sign-in's session is
    /// used up or has ended: when the right code is refused, start again.
    /// </summary>
    IncorrectCode,

    /// <summary>The device is not the user's, or was forgotten.</summary>
    DeviceUnknown,

    /// <summary>Threat protection found the attempt too risky.</summary>
    BlockedByRisk,

    /// <summary>A Lambda trigger of the user pool refused.</summary>
    RefusedByTrigger,

    /// <summary>The user pool lets only administrators create users.</summary>
    SignUpNotPermitted,

    /// <summary>The app client may not read or write an attribute.</summary>
    AttributeNotPermitted,
}
