using CognitoClient;
using CognitoClient.Model;
using Microsoft.AspNetCore.Diagnostics;

namespace Shop;

/// <summary>Converts errors of Amazon Cognito to responses.</summary>
internal sealed class CognitoExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not CognitoIdentityProviderException error)
        {
            return false;
        }

        var problem = TypedResults.Problem(error.Message, statusCode: StatusCodeOf(error));
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static int StatusCodeOf(CognitoIdentityProviderException error) => error switch
    {
        NotAuthorizedException { Reason: NotAuthorizedReason.AttemptsExceeded } => StatusCodes.Status429TooManyRequests,
        TooManyRequestsException => StatusCodes.Status503ServiceUnavailable,
        NotAuthorizedException or UserNotFoundException => StatusCodes.Status401Unauthorized,
        UserNotConfirmedException => StatusCodes.Status403Forbidden,
        UsernameExistsException => StatusCodes.Status409Conflict,
        CodeMismatchException or ExpiredCodeException or InvalidPasswordException or InvalidParameterException =>
            StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status502BadGateway,
    };
}
