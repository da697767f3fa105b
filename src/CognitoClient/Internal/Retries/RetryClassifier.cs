using System.Net;

namespace CognitoClient.Internal.Retries;

/// <summary>Decides which failures are retried, by the list that all AWS clients share.</summary>
internal static class RetryClassifier
{
    public static RetryReason Classify(HttpStatusCode? status, string? errorCode) => errorCode switch
    {
        "Throttling" or "ThrottlingException" or "ThrottledException" or "RequestThrottledException" or "TooManyRequestsException"
            or "ProvisionedThroughputExceededException" or "TransactionInProgressException" or "RequestLimitExceeded"
            or "BandwidthLimitExceeded" or "LimitExceededException" or "RequestThrottled" or "SlowDown" or "PriorRequestNotComplete"
            or "EC2ThrottledException" => RetryReason.Throttling,
        "RequestTimeout" or "RequestTimeoutException" => RetryReason.Transient,
        _ => status switch
        {
            HttpStatusCode.TooManyRequests => RetryReason.Throttling,
            HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout => RetryReason.Transient,
            _ => RetryReason.None,
        },
    };

    /// <summary>Classifies any failure by the shared list and the special rule of user pools.</summary>
    public static RetryReason Classify(Exception exception, RetryRules rules) => exception switch
    {
        CognitoTransportException { IsTransient: false } => RetryReason.None,
        CognitoTransportException { IsTimeout: true } => RetryReason.Timeout,
        CognitoTransportException => RetryReason.Transient,
        CognitoResponseException or CognitoCredentialsException => RetryReason.None,
        CognitoIdentityProviderException { ErrorCode: "LimitExceededException" } when !rules.RetryLimitExceeded => RetryReason.None,
        CognitoIdentityProviderException error => Classify(error.StatusCode, error.ErrorCode),
        _ => RetryReason.None,
    };
}
