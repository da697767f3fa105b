namespace CognitoClient.Tests.Authentication.Srp;

/// <summary>
/// How many random numbers the tests of the arithmetic take. Without the compiler's optimizations each takes thirty times as long.
/// </summary>
internal static class Rounds
{
    private static readonly bool IsLongRun = Environment.GetEnvironmentVariable("COGNITOCLIENT_LONG_TESTS") == "1";

    /// <summary>Gets the full number in a long run (<c>COGNITOCLIENT_LONG_TESTS=1</c>), otherwise a part of it.</summary>
    public static int From(int full, int part = 10) => IsLongRun ? full : Math.Max(1, full / part);
}
