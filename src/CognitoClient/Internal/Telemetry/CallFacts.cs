using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Telemetry;

/// <summary>What telemetry tells of a call that has ended.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Span">The call's span; null when nobody records it.</param>
/// <param name="Time">The call's time.</param>
/// <param name="Attempts">How many attempts there were.</param>
/// <param name="Stop">Why there were no more.</param>
internal readonly record struct CallFacts(string Operation, Activity? Span, CallTime Time, int Attempts, RetryStop Stop);
