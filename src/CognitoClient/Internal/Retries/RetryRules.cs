using CognitoClient.Internal.Signing;

namespace CognitoClient.Internal.Retries;

/// <summary>The figures of a retry mode. The defaults are those of the AWS clients' standard mode as revised in 2026.</summary>
internal sealed record RetryRules
{
    // Before the revision: a second to start with whatever the reason, and no say of the service in it.
    private static readonly RetryRules Classic = new()
    {
        RetryCost = 5,
        TimeoutRetryCost = 10,
        BaseDelay = TimeSpan.FromSeconds(1),
        HonorsRetryAfter = false,
    };

    /// <summary>How often a call is tried at most, the first attempt included.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>What the bucket holds at first and at most.</summary>
    public int QuotaCapacity { get; init; } = 500;

    public int RetryCost { get; init; } = 14;

    public int TimeoutRetryCost { get; init; } = 14;

    public int ThrottlingRetryCost { get; init; } = 5;

    /// <summary>What a call that needed no retry gives back.</summary>
    public int NoRetryIncrement { get; init; } = 1;

    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan ThrottlingBaseDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether the service can make the client wait longer.</summary>
    public bool HonorsRetryAfter { get; init; } = true;

    /// <summary>How much longer than the computed delay the service can make the client wait.</summary>
    public TimeSpan RetryAfterMargin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>In a user pool LimitExceededException is a quota that waiting seconds does not lift, unlike elsewhere at AWS.</summary>
    public bool RetryLimitExceeded { get; init; }

    public static RetryRules For(CognitoRetryMode mode) => mode == CognitoRetryMode.StandardClassic ? Classic : new();

    public int CostOf(RetryReason reason) => reason switch
    {
        RetryReason.Throttling => ThrottlingRetryCost,
        RetryReason.Timeout => TimeoutRetryCost,

        // The quota spares a service that fails. A clock that is wrong fails every call that runs at that moment, and is then corrected.
        RetryReason.ClockSkew => 0,
        _ => RetryCost,
    };
}
