using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Telemetry;

namespace CognitoClient.Internal.Retries;

/// <summary>
/// What <see cref="RetryPipeline"/> does, without Polly. Native applications get this one: Polly checks its options with DataAnnotations, and that
/// brings a megabyte of reflection with it.
/// </summary>
internal static class RetryLoop
{
    public const string SwitchName = "CognitoClient.Polly";

    /// <summary>Whether Polly repeats the calls; off where the property <c>CognitoClientPolly</c> of the application's project says so.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool UsesPolly => !AppContext.TryGetSwitch(SwitchName, out var isOn) || isOn;

    /// <inheritdoc cref="RetryPipeline.RepeatAsync"/>
    public static async Task RepeatAsync(
        OperationCall call,
        Func<OperationCall, ValueTask> attempt,
        RetryPolicy policy,
        CallDiagnostics diagnostics,
        TimeProvider timeProvider)
    {
        do
        {
            diagnostics.Retrying(call, call.Failure!);
            try
            {
                await Task.Delay(call.Retry.Delay, timeProvider, call.CancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await attempt(call).ConfigureAwait(false);
        }
        while (policy.Decide(call.Retry, call.Failure));
    }
}
