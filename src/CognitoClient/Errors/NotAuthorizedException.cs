namespace CognitoClient.Model;

public sealed partial class NotAuthorizedException
{
    // The constant parts of the service's messages. The first match counts, so specific parts precede general ones.
    private static readonly (string Part, NotAuthorizedReason Reason)[] Known =
    [
        // The message of a trigger follows, which may contain anything.
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

    private readonly NotAuthorizedReason? _reason;

    /// <summary>The reason, derived from the service's message, or <see cref="NotAuthorizedReason.Unknown"/>.</summary>
    public NotAuthorizedReason Reason
    {
        get => _reason ?? Find(Message);
        init => _reason = value;
    }

    private static NotAuthorizedReason Find(string message)
    {
        foreach (var (part, reason) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return reason;
            }
        }

        return NotAuthorizedReason.Unknown;
    }
}
