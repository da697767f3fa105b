using CognitoClient;
using CognitoClient.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>An error response. It reveals neither which users exist nor how the application is configured.</summary>
internal sealed record Problem(int Status, string Code, string Title)
{
    public static readonly Problem NoSignIn = new(409, "no-sign-in", "No sign-in is in progress. Start with POST /sign-in.");
    public static readonly Problem WrongStep =
        new(409, "wrong-step", "The challenge does not accept this response. For MFA_SETUP, call POST /mfa/setup first.");
    public static readonly Problem NotSignedIn = new(401, "not-signed-in", "No user is signed in.");

    private static readonly Problem Refused = new(401, "refused", "The username or password is incorrect, or the user is blocked.");
    private static readonly Problem StartAgain = new(401, "start-again", "The sign-in has expired. Start again.");
    private static readonly Problem WrongCode = new(400, "wrong-code", "The code is incorrect or has expired.");
    private static readonly Problem WeakPassword = new(400, "weak-password", "The new password does not meet the requirements.");
    private static readonly Problem BadRequest = new(400, "bad-request", "A value is missing or invalid.");
    private static readonly Problem NotConfirmed = new(403, "not-confirmed", "The sign-up is not confirmed.");
    private static readonly Problem ResetPassword = new(403, "reset-password", "The password must be reset.");
    private static readonly Problem Forbidden = new(403, "forbidden", "The sign-in is not allowed.");
    private static readonly Problem TooMany = new(429, "too-many", "Too many attempts. Try again later.");
    private static readonly Problem Unavailable = new(503, "unavailable", "Sign-in is temporarily unavailable. Try again later.");

    /// <summary>Errors in the application's own configuration, reported without details.</summary>
    private static readonly Problem Internal = new(500, "internal", "An internal error occurred.");

    public static Problem From(CognitoIdentityProviderException exception) => exception switch
    {
        NotAuthorizedException refused => From(refused.Reason),
        UserNotFoundException => Refused,
        UserNotConfirmedException => NotConfirmed,
        PasswordResetRequiredException => ResetPassword,
        CodeMismatchException or ExpiredCodeException or EnableSoftwareTokenMFAException => WrongCode,
        // cognito-local returns this for a wrong password. Amazon Cognito returns it only for new passwords.
        InvalidPasswordException { Operation: "InitiateAuth" } => Refused,
        InvalidPasswordException or PasswordHistoryPolicyViolationException => WeakPassword,
        InvalidParameterException => BadRequest,
        ForbiddenException or UserLambdaValidationException => Forbidden,
        TooManyRequestsException or TooManyFailedAttemptsException or LimitExceededException => TooMany,
        CognitoTransportException or InternalErrorException => Unavailable,
        _ => Internal,
    };

    public ProblemHttpResult ToResult() =>
        TypedResults.Problem(statusCode: Status, title: Title, extensions: new Dictionary<string, object?> { ["code"] = Code });

    private static Problem From(NotAuthorizedReason reason) => reason switch
    {
        NotAuthorizedReason.AttemptsExceeded => TooMany,
        NotAuthorizedReason.IncorrectCode => WrongCode,
        NotAuthorizedReason.SessionExpired or NotAuthorizedReason.SessionInvalid => StartAgain,
        NotAuthorizedReason.TokenExpired or NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.TokenInvalid
            or NotAuthorizedReason.RefreshTokenReused => NotSignedIn,
        NotAuthorizedReason.UserNotConfirmed => NotConfirmed,
        NotAuthorizedReason.BlockedByRisk or NotAuthorizedReason.RefusedByTrigger => Forbidden,
        NotAuthorizedReason.SecretHashIncorrect or NotAuthorizedReason.SecretHashMissing or NotAuthorizedReason.ClientSecretIncorrect
            or NotAuthorizedReason.ScopeMissing => Internal,
        // The same response for an unknown user, a disabled user and a wrong password, to hide which accounts exist.
        _ => Refused,
    };
}
