using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>One attempt to make.</summary>
/// <param name="Call">The call.</param>
/// <param name="Settings">The call's settings.</param>
/// <param name="Number">The number of the attempt, from 1.</param>
/// <param name="Earlier">The outcome of earlier attempts.</param>
/// <param name="TimeLeft">The remaining time of the call; infinite for no limit.</param>
/// <param name="IsRecorded">True if the identity of the response is reported.</param>
internal readonly record struct Attempt(
    OperationCall Call, CallSettings Settings, int Number, EarlierAttempts Earlier, TimeSpan TimeLeft, bool IsRecorded)
{
    /// <summary>The time limit of the attempt: at most the remaining time of the call.</summary>
    /// <param name="limit">The time limit of any attempt; infinite for no limit.</param>
    public TimeSpan GetTimeLimit(TimeSpan limit) => EndsWithCall(limit) ? TimeLeft : limit;

    /// <summary>True if the call's time limit expires before the attempt's.</summary>
    public bool EndsWithCall(TimeSpan limit) =>
        TimeLeft != Timeout.InfiniteTimeSpan && (limit == Timeout.InfiniteTimeSpan || TimeLeft <= limit);
}
