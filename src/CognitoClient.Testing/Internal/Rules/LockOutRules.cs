namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the lock after failed attempts.</summary>
internal static class LockOutRules
{
    /// <summary>False for user pools that never lock, as one recording seems to show.</summary>
    // FACTS-SERVER 9 [A against R]: as documented.
    public static readonly bool IsEnabled = true;

    /// <summary>The time without a failure after which counting starts again.</summary>
    // FACTS-SERVER 9 [A].
    public static readonly TimeSpan QuietTime = TimeSpan.FromMinutes(15);

    private const int Free = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Returns the length of the lock after a number of failures.</summary>
    // FACTS-SERVER 9 [A]: 1 second after 5 failures, then 2^(n - 5), up to about 15 minutes.
    public static TimeSpan LockAfter(int failures)
    {
        if (!IsEnabled || failures < Free)
        {
            return TimeSpan.Zero;
        }

        var seconds = Math.Pow(2, Math.Min(failures - Free, 20));
        return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
    }
}
