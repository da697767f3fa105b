namespace CognitoClient.Internal.Telemetry;

/// <summary>The names of tags: OpenTelemetry's conventions for AWS clients, RPC and HTTP, and others under <c>cognito_client</c>.</summary>
internal static class TagNames
{
    public const string RpcSystem = "rpc.system";
    public const string RpcService = "rpc.service";
    public const string RpcMethod = "rpc.method";
    public const string CloudRegion = "cloud.region";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string StatusCode = "http.response.status_code";
    public const string RequestId = "aws.request_id";
    public const string ExtendedRequestId = "aws.extended_request_id";
    public const string ErrorType = "error.type";

    public const string RetryAttempt = "cognito_client.retry.attempt";
    public const string RetryReason = "cognito_client.retry.reason";
    public const string RetryDelay = "cognito_client.retry.delay";
    public const string RetryStop = "cognito_client.retry.stop";
}
