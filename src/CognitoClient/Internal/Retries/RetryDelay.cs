using System.Globalization;
using System.Net.Http.Headers;

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
        TimeSpan scale = reason == RetryReason.Throttling ? rules.ThrottlingBaseDelay : rules.BaseDelay;
        var ceiling = Math.Min(Math.ScaleB(scale.Ticks, attempt - 1), rules.MaxDelay.Ticks);
        var delay = TimeSpan.FromTicks((long)(ceiling * jitter));
        if (retryAfter is not { } asked || !rules.HonorsRetryAfter)
        {
            return delay;
        }

        TimeSpan longest = delay + rules.RetryAfterMargin;
        return asked < delay ? delay : asked > longest ? longest : asked;
    }

    /// <summary><c>x-amz-retry-after</c> (milliseconds), else <c>Retry-After</c> (seconds); null unless a non-negative integer.</summary>
    public static TimeSpan? ReadRetryAfter(HttpResponseHeaders headers) =>
        Read(headers, "x-amz-retry-after", TimeSpan.TicksPerMillisecond) ?? Read(headers, "Retry-After", TimeSpan.TicksPerSecond);

    private static TimeSpan? Read(HttpResponseHeaders headers, string name, long ticksPerUnit) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? TimeSpan.FromTicks(Math.Min(count, int.MaxValue) * ticksPerUnit)
            : null;
}
