using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Settings;

/// <summary>Validates the options of a call.</summary>
internal static class CallOptionsValidation
{
    /// <exception cref="OptionsValidationException">Options are invalid. The exception lists every problem.</exception>
    public static void ThrowIfInvalid(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = FindFaults(options).ToList();
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(nameof(CallOptions), typeof(CallOptions), faults);
        }
    }

    private static IEnumerable<string> FindFaults(CallOptions options)
    {
        if (options.Timeout is { } timeout && SettingsTable.Timeout.FindRangeFault(timeout, timeout.Ticks) is { } timeoutFault)
        {
            yield return timeoutFault;
        }

        if (options.MaxAttempts is { } attempts && SettingsTable.MaxAttempts.FindRangeFault(attempts, attempts) is { } attemptsFault)
        {
            yield return attemptsFault;
        }

        foreach (var fault in options.Headers is { } headers ? CallHeaderRules.FindFaults(headers) : [])
        {
            yield return fault;
        }
    }
}
