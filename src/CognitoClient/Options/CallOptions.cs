using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CognitoClient;

/// <summary>
/// The options of single calls, for <see cref="CognitoIdentityProviderClientExtensions.With"/>. An option that is null leaves the client's
/// setting in effect.
/// </summary>
/// <remarks>
/// The options are copied and validated by <c>With</c>: a single <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>
/// lists every problem.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CallOptions
{
    /// <summary>
    /// The time limit of a call, including all attempts and the delays between them, instead of <see cref="CognitoClientOptions.Timeout"/>.
    /// More than zero, at most one day. Default: null, the client's.
    /// </summary>
    /// <remarks>Each attempt still ends after <see cref="CognitoClientOptions.AttemptTimeout"/>.</remarks>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The maximum number of attempts of a call, including the first, instead of <see cref="CognitoClientOptions.MaxAttempts"/>. At least
    /// 1, which means no retry. Default: null, the client's.
    /// </summary>
    /// <remarks>Retries still take tokens from the retry quota that all calls of the client share.</remarks>
    public int? MaxAttempts { get; init; }

    /// <summary>HTTP headers to send with each attempt. Default: null.</summary>
    /// <remarks>
    /// <para>Signed operations sign them, except the tracing headers <c>traceparent</c>, <c>tracestate</c>, <c>baggage</c> and
    /// <c>X-Amzn-Trace-Id</c>, which proxies change. Names are case-insensitive. Values may contain printable ASCII characters, spaces and
    /// tabs. Values are never printed, because they may be secrets.</para>
    /// <para>Headers that the client sets or relies on are rejected: <c>Authorization</c>, <c>Host</c>, <c>User-Agent</c>,
    /// <c>Accept-Encoding</c>, those that control the connection or describe the body, <c>X-Amz-Target</c>, <c>X-Amz-Date</c>,
    /// <c>X-Amz-Security-Token</c>, <c>X-Amz-Content-Sha256</c> and <c>amz-sdk-*</c>.</para>
    /// </remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// The callback that receives the summary of each call when it ends: successful, failed, or canceled. Default: null.
    /// </summary>
    /// <remarks>
    /// It runs once per call, before the call's task completes and possibly on another thread, so keep it short. An exception that it
    /// throws is logged and otherwise ignored: the call still returns its response or throws its own exception.
    /// </remarks>
    public Action<CallSummary>? Completed { get; init; }

    /// <summary>Returns the options that are set, without the values of headers.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, nameof(Timeout), Timeout);
        Print(text, nameof(MaxAttempts), MaxAttempts);
        Print(text, nameof(Headers), Headers is null ? null : $"[{string.Join(", ", Headers.Keys.Select(name => $"{name}: ***"))}]");
        Print(text, nameof(Completed), Completed is null ? null : "set");
        return text.Length == 0 ? $"{nameof(CallOptions)} {{ }}" : $"{nameof(CallOptions)} {{ {text} }}";
    }

    private static void Print(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{name} = {value}");
        }
    }
}
