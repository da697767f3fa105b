using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The facts of a call that telemetry reports.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Span">The call's span; null if it is not recorded.</param>
/// <param name="Time">The call's time.</param>
/// <param name="Attempts">The number of attempts so far.</param>
/// <param name="MaxAttempts">The maximum number of attempts.</param>
/// <param name="Stop">The reason for no further attempt.</param>
internal readonly record struct CallFacts(
    string Operation, Activity? Span, CallTime Time, int Attempts, int MaxAttempts, RetryStop Stop);
