namespace CognitoClient.Tests;

/// <summary>
/// How often long tests repeat themselves: in full in a long run (<c>COGNITOCLIENT_LONG_TESTS=1</c>), which CI makes, otherwise in part.
/// </summary>
internal static class Rounds
{
    private static readonly bool IsLongRun = Environment.GetEnvironmentVariable("COGNITOCLIENT_LONG_TESTS") == "1";

    /// <summary>Gets the full number in a long run, otherwise a part of it.</summary>
    public static int From(int full, int part = 10) => IsLongRun ? full : Math.Max(1, full / part);

    /// <summary>Gets the numbers from zero to the last in a long run, otherwise those where chunks of 16 begin and end.</summary>
    public static IEnumerable<int> To(int last) =>
        Enumerable.Range(0, last + 1).Where(number => IsLongRun || number == last || number % 16 is 0 or 1 or 15);

    /// <summary>Gets all items in a long run, otherwise one of so many, which are others at the next turn.</summary>
    public static IEnumerable<T> Pick<T>(IEnumerable<T> items, int turn, int part) =>
        items.Where((_, index) => IsLongRun || (index + turn) % part == 0);
}
