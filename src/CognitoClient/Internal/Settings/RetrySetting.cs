using System.Globalization;

namespace CognitoClient.Internal.Settings;

/// <summary>How often and how a call is repeated.</summary>
internal static class RetrySetting
{
    private const int DefaultMaxAttempts = 3;
    private const string Remedy = "Use a whole number of at least 1; 1 means no retry.";

    public static int MaxAttempts(CognitoClientOptions options, SettingsSources sources)
    {
        if (options.MaxAttempts is { } count)
        {
            if (count < 1)
            {
                sources.Faults.Add($"MaxAttempts: {count} from code is out of range. {Remedy}");
            }

            sources.Note(nameof(options.MaxAttempts), count, "code");
            return count;
        }

        count = DefaultMaxAttempts;
        var configured = sources.Configured("AWS_MAX_ATTEMPTS", "max_attempts");
        if (configured is not null && !TryCount(configured.Text, out count))
        {
            sources.NotUnderstood(nameof(options.MaxAttempts), configured, Remedy);
            count = DefaultMaxAttempts;
        }

        sources.Note(nameof(options.MaxAttempts), count, configured?.Origin);
        return count;
    }

    /// <summary>Outside of code only the names that all AWS clients share are known.</summary>
    public static CognitoRetryMode Mode(CognitoClientOptions options, SettingsSources sources)
    {
        if (options.RetryMode is { } mode)
        {
            if (!Enum.IsDefined(mode))
            {
                sources.Faults.Add($"RetryMode: {mode:D} from code is no retry mode. Use a value of {nameof(CognitoRetryMode)}.");
            }

            sources.Note(nameof(options.RetryMode), mode, "code");
            return mode;
        }

        mode = CognitoRetryMode.Standard;
        var configured = sources.Configured("AWS_RETRY_MODE", "retry_mode");
        if (configured is not null && !TryMode(configured.Text, out mode))
        {
            sources.NotUnderstood(
                nameof(options.RetryMode), configured, "Use standard or adaptive; legacy is accepted and means standard.");
        }

        sources.Note(nameof(options.RetryMode), mode, configured?.Origin);
        return mode;
    }

    private static bool TryMode(string text, out CognitoRetryMode mode)
    {
        var name = text.ToUpperInvariant();
        mode = name == "ADAPTIVE" ? CognitoRetryMode.Adaptive : CognitoRetryMode.Standard;
        return name is "ADAPTIVE" or "STANDARD" or "LEGACY";
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
