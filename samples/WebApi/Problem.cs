using CognitoClient;
using CognitoClient.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>What the outside world is told of a failure: enough to go on, and nothing about who exists or how the application is set up.</summary>
internal sealed record Problem(int Status, string Code, string Title)
{
    public static readonly Problem NoSignIn = new(409, "no-sign-in", "No sign-in waits for an answer. Start with POST /sign-in.");
    public static readonly Problem WrongStep = new(409, "wrong-step", "This challenge has another answer. For MFA_SETUP, POST /mfa/setup comes first.");
    public static readonly Problem NotSignedIn = new(401, "not-signed-in", "Nobody is signed in.");

    private static readonly Problem Refused = new(401, "refused", "The name or the password is wrong, or the user may not sign in.");
    private static readonly Problem StartAgain = new(401, "start-again", "The sign-in took too long. Start again.");
    private static readonly Problem WrongCode = new(400, "wrong-code", "The code is wrong or too old.");
    private static readonly Problem WeakPassword = new(400, "weak-password", "The new password does not meet the rules.");
    private static readonly Problem BadRequest = new(400, "bad-request", "Something that was sent is missing or not as it should be.");
    private static readonly Problem NotConfirmed = new(403, "not-confirmed", "The sign-up awaits its confirmation.");
    private static readonly Problem ResetPassword = new(403, "reset-password", "The password must be reset.");
    private static readonly Problem Forbidden = new(403, "forbidden", "The sign-in was not permitted.");
    private static readonly Problem TooMany = new(429, "too-many", "Too many attempts. Wait a little.");
    private static readonly Problem Unavailable = new(503, "unavailable", "Sign-in does not work at the moment. Try again.");

    /// <summary>What the application itself has set up wrongly stays inside, as an error without an explanation.</summary>
    private static readonly Problem Internal = new(500, "internal", "Something went wrong.");

    public static Problem Of(CognitoIdentityProviderException exception) => exception switch
    {
        NotAuthorizedException refused => Of(refused.Reason),
        UserNotFoundException => Refused,
        UserNotConfirmedException => NotConfirmed,
        PasswordResetRequiredException => ResetPassword,
        CodeMismatchException or ExpiredCodeException or EnableSoftwareTokenMFAException => WrongCode,
        // cognito-local says this of a wrong password. Amazon Cognito says it of new ones only.
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

    private static Problem Of(NotAuthorizedReason reason) => reason switch
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
        // One answer for an unknown user, a disabled one and a wrong password: nobody learns who has an account.
        _ => Refused,
    };
}
