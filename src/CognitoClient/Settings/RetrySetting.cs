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

    /// <summary>Outside of code only the names that all AWS clients share are known.</summary>
    public static CognitoRetryMode Mode(CognitoClientOptions options, SettingsSources sources)
    {
        if (options.RetryMode is { } mode && !Enum.IsDefined(mode))
        {
            sources.Faults.Add($"RetryMode: {mode:D} from code is no retry mode. Use a value of {nameof(CognitoRetryMode)}.");
        }

        return sources.Read(
            nameof(options.RetryMode),
            options.RetryMode,
            "AWS_RETRY_MODE",
            "retry_mode",
            ParseMode,
            "Use standard or adaptive; legacy is accepted and means standard.",
            CognitoRetryMode.Standard);
    }

    private static CognitoRetryMode? ParseMode(string text) => text.ToUpperInvariant() switch
    {
        "STANDARD" or "LEGACY" => CognitoRetryMode.Standard,
        "ADAPTIVE" => CognitoRetryMode.Adaptive,
        _ => null,
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
