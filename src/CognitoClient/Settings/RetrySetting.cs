using System.Globalization;

namespace CognitoClient.Settings;

/// <summary>How often and how a call is repeated.</summary>
internal static class RetrySetting
{
    private const string Remedy = "Use a whole number of at least 1; 1 means no retry.";

    public static int MaxAttempts(CognitoClientOptions options, SettingsSources sources)
    {
        if (options.MaxAttempts < 1)
        {
            sources.Faults.Add($"MaxAttempts: {options.MaxAttempts} from code is out of range. {Remedy}");
        }

        return sources.Read(nameof(options.MaxAttempts), options.MaxAttempts, "AWS_MAX_ATTEMPTS", "max_attempts", Count, Remedy, 3);
    }

    /// <summary>The mode has no choice yet; a text that no AWS client knows is a fault all the same.</summary>
    public static CognitoRetryMode Mode(CognitoClientOptions options, SettingsSources sources) => sources.Read(
        nameof(options.RetryMode),
        options.RetryMode,
        "AWS_RETRY_MODE",
        "retry_mode",
        text => text.ToUpperInvariant() is "STANDARD" or "ADAPTIVE" or "LEGACY" ? CognitoRetryMode.Standard : null,
        "Use standard; adaptive and legacy are accepted and mean standard.",
        CognitoRetryMode.Standard);

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
