using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CognitoClient.IntegrationTests;

/// <summary>Waits for what other threads bring about and tell nobody.</summary>
internal static class Polling
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until a condition holds; fails when it does not within half a minute.</summary>
    public static async Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, $"Not within {Limit.TotalSeconds} s: {text}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
