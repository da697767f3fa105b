using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Retries;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The span of a call, from the start of the first attempt to the end of the last.</summary>
internal static class CallSpan
{
    private static readonly ActivitySource Source = new(CognitoClientDiagnostics.ActivitySourceName, PackageVersion.Text);

    /// <summary>Starts a span; null if the call is not recorded.</summary>
    public static Activity? Start(string operation, CallTarget target) => Source.HasListeners() ? StartRecorded(operation, target) : null;

    public static void Responded(Activity activity, ResponseIdentity response)
    {
        activity.SetTag(TagNames.StatusCode, response.StatusCode);
        activity.SetTag(TagNames.RequestId, response.RequestId);
        activity.SetTag(TagNames.ExtendedRequestId, response.ExtendedRequestId);
    }

    public static void Retrying(Activity activity, int attempt, in RetryDecision decision, string errorType) =>
        activity.AddEvent(new ActivityEvent(
            "retry",
            tags: new ActivityTagsCollection
            {
                { TagNames.RetryAttempt, attempt },
                { TagNames.RetryReason, ErrorType.From(decision.Reason) },
                { TagNames.RetryDelay, decision.Delay.TotalSeconds },
                { TagNames.ErrorType, errorType },
            }));

    public static void Failed(Activity activity, RetryStop stop, Exception exception, string errorType)
    {
        if (exception is CognitoIdentityProviderException { StatusCode: { } status } error)
        {
            Responded(activity, new((int)status, error.RequestId, error.ExtendedRequestId));
        }

        activity.SetTag(TagNames.ErrorType, errorType);
        if (Name(stop) is { } name)
        {
            activity.SetTag(TagNames.RetryStop, name);
        }

        // Without a description, because messages of the service can contain user names.
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static Activity? StartRecorded(string operation, CallTarget target)
    {
        // Set at the start, so that samplers can use them.
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

    private static string? Name(RetryStop stop) => stop switch
    {
        RetryStop.MaxAttempts => "max_attempts",
        RetryStop.Quota => "quota",
        RetryStop.Deadline => "deadline",
        RetryStop.RateLimit => "rate_limit",
        _ => null,
    };
}
