using System.Diagnostics;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The span of a call, from its first attempt to the end of its last.</summary>
internal static class CallActivity
{
    private static readonly ActivitySource Source = new(CognitoClientDiagnostics.ActivitySourceName, PackageVersion.Text);

    /// <summary>Null when nobody records this call.</summary>
    public static Activity? Start(string operation, CallTarget target) => Source.HasListeners() ? StartHeard(operation, target) : null;

    public static void Answered(Activity activity, HttpResponseMessage response) => Answered(
        activity, (int)response.StatusCode, ErrorReader.RequestIdOf(response), ErrorReader.ExtendedRequestIdOf(response));

    public static void Retrying(Activity activity, RetryState retry, string errorType) => activity.AddEvent(new ActivityEvent(
        "retry",
        tags: new ActivityTagsCollection
        {
            { TagNames.RetryAttempt, retry.Attempt },
            { TagNames.RetryReason, ErrorType.Of(retry.Reason) },
            { TagNames.RetryDelay, retry.Delay.TotalSeconds },
            { TagNames.ErrorType, errorType },
        }));

    public static void Failed(Activity activity, RetryStop stop, Exception exception, string errorType)
    {
        if (exception is CognitoIdentityProviderException { StatusCode: { } status } error)
        {
            Answered(activity, (int)status, error.RequestId, error.ExtendedRequestId);
        }

        activity.SetTag(TagNames.ErrorType, errorType);
        if (NameOf(stop) is { } name)
        {
            activity.SetTag(TagNames.RetryStop, name);
        }

        // Without a description: texts of the service can name users.
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static Activity? StartHeard(string operation, CallTarget target)
    {
        // Given at the start, so that a sampler can decide by them.
        var tags = new TagList
        {
            { TagNames.RpcSystem, CallTarget.System },
            { TagNames.RpcService, target.Service },
            { TagNames.RpcMethod, operation },
            { TagNames.CloudRegion, target.Region },
            { TagNames.ServerAddress, target.Address },
        };
        if (target.Port is { } port)
        {
            tags.Add(TagNames.ServerPort, port);
        }

        return Source.StartActivity($"{target.Service}.{operation}", ActivityKind.Client, parentContext: default, tags);
    }

    private static void Answered(Activity activity, int status, string? requestId, string? extendedRequestId)
    {
        activity.SetTag(TagNames.StatusCode, status);
        activity.SetTag(TagNames.RequestId, requestId);
        activity.SetTag(TagNames.ExtendedRequestId, extendedRequestId);
    }

    private static string? NameOf(RetryStop stop) => stop switch
    {
        RetryStop.MaxAttempts => "max_attempts",
        RetryStop.Quota => "quota",
        RetryStop.Deadline => "deadline",
        RetryStop.RateLimit => "rate_limit",
        _ => null,
    };
}
