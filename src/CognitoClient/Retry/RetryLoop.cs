using System.Diagnostics.CodeAnalysis;
using CognitoClient.Diagnostics;
using CognitoClient.Protocol;

namespace CognitoClient.Retry;

/// <summary>
/// What <see cref="RetryPipeline"/> does, without Polly. Native applications get this one: Polly checks its options with DataAnnotations, and that
/// brings a megabyte of reflection with it.
/// </summary>
internal static class RetryLoop
{
    public const string SwitchName = "CognitoClient.Polly";

    /// <summary>Whether Polly repeats the calls; off where the property <c>CognitoClientPolly</c> of the application's project says so.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool UsesPolly => !AppContext.TryGetSwitch(SwitchName, out bool isOn) || isOn;

    /// <inheritdoc cref="RetryPipeline.RepeatAsync"/>
    public static async ValueTask<AttemptOutcome<T>> RepeatAsync<T>(
        OperationCall call,
        AttemptOutcome<T> first,
        Func<OperationCall, ValueTask<AttemptOutcome<T>>> attempt,
        RetryPolicy policy,
        CallDiagnostics diagnostics,
        TimeProvider timeProvider)
        where T : class
    {
        AttemptOutcome<T> outcome = first;
        do
        {
            diagnostics.Retrying(call, outcome.Exception!);
            try
            {
                await Task.Delay(call.Retry.Delay, timeProvider, call.CancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException cancelled)
            {
                return cancelled;
            }

            outcome = await attempt(call).ConfigureAwait(false);
        }
        while (policy.Decide(call.Retry, outcome.Exception));

        return outcome;
    }
}
