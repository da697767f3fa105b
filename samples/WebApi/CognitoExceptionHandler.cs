using CognitoClient;
using CognitoClient.Model;
using Microsoft.AspNetCore.Diagnostics;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace WebApi;

/// <summary>Converts a failed call of the service to a problem response (RFC 9457), and logs the details.</summary>
internal sealed partial class CognitoExceptionHandler(ILogger<CognitoExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not CognitoIdentityProviderException error)
        {
            return false;
        }

        var problem = Problem.From(error);
        var reason = (error as NotAuthorizedException)?.Reason;
        var level = problem.Status >= 500 ? LogLevel.Error : LogLevel.Information;
        LogFailure(logger, level, error.Operation, error.ErrorCode, reason, error.RequestId);
        await problem.ToResult().ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(EventId = 1, Message = "{Operation} failed: {ErrorCode} {Reason}, request {RequestId}")]
    private static partial void LogFailure(
        ILogger logger, LogLevel level, string? operation, string? errorCode, NotAuthorizedReason? reason, string? requestId);
}
