namespace CognitoClient.Internal.Retries;

/// <summary>Computes the delay before a retry.</summary>
internal static class RetryDelay
{
    /// <summary>Returns the delay after a failed attempt.</summary>
    /// <param name="rules">The retry mode.</param>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="reason">The reason for the retry.</param>
    /// <param name="jitter">A random number from [0, 1).</param>
    /// <param name="retryAfter">The delay that the response asks for; null for none.</param>
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
