using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Retries;

/// <summary>The parameters of a retry mode. The defaults are those of the AWS clients' standard mode as revised in 2026.</summary>
internal sealed record RetryRules
{
    // Before the revision: the first delay is 1 s for all reasons, and the service cannot ask for a delay.
    private static readonly RetryRules Classic = new()
    {
        RetryCost = 5,
        TimeoutRetryCost = 10,
        BaseDelay = TimeSpan.FromSeconds(1),
        HonorsRetryAfter = false,
    };

    /// <summary>The maximum number of attempts, including the first.</summary>
    public int MaxAttempts { get; init; } = (int)SettingsTable.MaxAttempts.Default!;

    /// <summary>The initial and maximum number of tokens in the quota.</summary>
    public int QuotaCapacity { get; init; } = 500;

    public int RetryCost { get; init; } = 14;

    public int TimeoutRetryCost { get; init; } = 14;

    public int ThrottlingRetryCost { get; init; } = 5;

    /// <summary>The tokens that a success without a retry returns.</summary>
    public int NoRetryIncrement { get; init; } = 1;

    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan ThrottlingBaseDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>True if the service can ask for a longer delay.</summary>
    public bool HonorsRetryAfter { get; init; } = true;

    /// <summary>The maximum that the service can add to the computed delay.</summary>
    public TimeSpan RetryAfterMargin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// True to retry LimitExceededException, which in user pools, unlike elsewhere in AWS, means a quota that is used up.
    /// </summary>
    public bool RetryLimitExceeded { get; init; }

    public static RetryRules From(CognitoRetryMode mode) => mode == CognitoRetryMode.StandardClassic ? Classic : new();

    public int GetCost(RetryReason reason) => reason switch
    {
        RetryReason.Throttling => ThrottlingRetryCost,
        RetryReason.Timeout => TimeoutRetryCost,

        // The quota protects a failing service. A wrong clock fails all calls of that moment and is then corrected.
        RetryReason.ClockSkew => 0,
        _ => RetryCost,
    };
}
