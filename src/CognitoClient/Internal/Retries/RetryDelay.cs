namespace CognitoClient.Internal.Retries;

/// <summary>How long to wait before the next attempt.</summary>
internal static class RetryDelay
{
    /// <summary>The delay after a failed attempt.</summary>
    /// <param name="rules">The retry mode.</param>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="reason">Why it failed.</param>
    /// <param name="jitter">A random number from [0, 1).</param>
    /// <param name="retryAfter">What the answer asks for; null when it asks for nothing.</param>
    public static TimeSpan Compute(RetryRules rules, int attempt, RetryReason reason, double jitter, TimeSpan? retryAfter)
    {
        var scale = reason == RetryReason.Throttling ? rules.ThrottlingBaseDelay : rules.BaseDelay;
        var ceiling = Math.Min(Math.ScaleB(scale.Ticks, attempt - 1), rules.MaxDelay.Ticks);
        var delay = TimeSpan.FromTicks((long)(ceiling * jitter));
        if (retryAfter is not { } asked || !rules.HonorsRetryAfter)
        {
            return delay;
        }

        var longest = delay + rules.RetryAfterMargin;
        return asked < delay ? delay : asked > longest ? longest : asked;
    }
}
