namespace CognitoClient.Model;

public sealed partial class NotAuthorizedException
{
    // The service's messages, by the part of them that does not change. The first that is found counts, so what is special stands before what is
    // general.
    private static readonly (string Part, NotAuthorizedReason Reason)[] Known =
    [
        // A trigger's own text follows and may say anything.
        ("failed with error", NotAuthorizedReason.RefusedByTrigger),
        ("Incorrect username or password", NotAuthorizedReason.IncorrectUsernameOrPassword),
        ("attempts exceeded", NotAuthorizedReason.AttemptsExceeded),
        ("attempt limit exceeded", NotAuthorizedReason.AttemptsExceeded),
        ("User is disabled", NotAuthorizedReason.UserDisabled),
        ("User is not enabled", NotAuthorizedReason.UserDisabled),
        ("User does not exist", NotAuthorizedReason.UserNotFound),
        ("User not found", NotAuthorizedReason.UserNotFound),
        ("User is not confirmed", NotAuthorizedReason.UserNotConfirmed),
        ("Current status is CONFIRMED", NotAuthorizedReason.UserAlreadyConfirmed),
        ("User is already confirmed", NotAuthorizedReason.UserAlreadyConfirmed),
        ("Temporary password has expired", NotAuthorizedReason.TemporaryPasswordExpired),
        ("User account has expired", NotAuthorizedReason.TemporaryPasswordExpired),
        ("User password cannot be reset", NotAuthorizedReason.PasswordResetNotPossible),
        ("refresh token has been reused", NotAuthorizedReason.RefreshTokenReused),
        ("refresh token reuse", NotAuthorizedReason.RefreshTokenReused),
        ("token has expired", NotAuthorizedReason.TokenExpired),
        ("token is expired", NotAuthorizedReason.TokenExpired),
        ("token has been revoked", NotAuthorizedReason.TokenRevoked),
        ("does not have required scopes", NotAuthorizedReason.ScopeMissing),
        ("Invalid Refresh Token", NotAuthorizedReason.TokenInvalid),
        ("Invalid Access Token", NotAuthorizedReason.TokenInvalid),
        ("Could not verify signature for Access Token", NotAuthorizedReason.TokenInvalid),
        ("session is expired", NotAuthorizedReason.SessionExpired),
        ("session has expired", NotAuthorizedReason.SessionExpired),
        ("Invalid session", NotAuthorizedReason.SessionInvalid),
        ("SecretHash does not match", NotAuthorizedReason.SecretHashIncorrect),
        ("Unable to verify secret hash", NotAuthorizedReason.SecretHashIncorrect),
        ("SECRET_HASH was not received", NotAuthorizedReason.SecretHashMissing),
        ("secret was not received", NotAuthorizedReason.SecretHashMissing),
        ("secret hash was received", NotAuthorizedReason.ClientSecretIncorrect),
        ("Invalid client secret", NotAuthorizedReason.ClientSecretIncorrect),
        ("Invalid code", NotAuthorizedReason.IncorrectCode),
        ("Code mismatch", NotAuthorizedReason.IncorrectCode),
        ("Device does not exist", NotAuthorizedReason.DeviceUnknown),
        ("Invalid device", NotAuthorizedReason.DeviceUnknown),
        ("security reasons", NotAuthorizedReason.BlockedByRisk),
        ("SignUp is not permitted", NotAuthorizedReason.SignUpNotPermitted),
        ("unauthorized attribute", NotAuthorizedReason.AttributeNotPermitted),
    ];

    /// <summary>What the service's message means, where this version knows it; <see cref="Exception.Message"/> has the message itself.</summary>
    public NotAuthorizedReason Reason
    {
        get
        {
            foreach (var (part, reason) in Known)
            {
                if (Message.Contains(part, StringComparison.OrdinalIgnoreCase))
                {
                    return reason;
                }
            }

            return NotAuthorizedReason.Unknown;
        }
    }
}
