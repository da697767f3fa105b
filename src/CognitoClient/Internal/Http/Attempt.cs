using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Http;

/// <summary>One attempt that is to be made.</summary>
/// <param name="Call">The call.</param>
/// <param name="Number">Which attempt it is, from 1.</param>
/// <param name="Earlier">What is known of the attempts before.</param>
/// <param name="TimeLeft">What is left of the call's time; infinite for no limit.</param>
/// <param name="UserAgent">The user agent.</param>
/// <param name="IsRecorded">Whether somebody wants to know which response came.</param>
internal readonly record struct Attempt(
    OperationCall Call, int Number, EarlierAttempts Earlier, TimeSpan TimeLeft, string UserAgent, bool IsRecorded)
{
    /// <summary>The time of the attempt: what is left of the call's, or less.</summary>
    /// <param name="limit">The longest that an attempt may take; infinite for no limit.</param>
    public TimeSpan Within(TimeSpan limit) => EndsWithCall(limit) ? TimeLeft : limit;

    /// <summary>Whether the call's time ends before the attempt's would.</summary>
    public bool EndsWithCall(TimeSpan limit) =>
        TimeLeft != Timeout.InfiniteTimeSpan && (limit == Timeout.InfiniteTimeSpan || TimeLeft <= limit);
}
