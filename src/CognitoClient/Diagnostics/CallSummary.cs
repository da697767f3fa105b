using System.Globalization;
using System.Net;
using System.Text;
using CognitoClient.Internal.Text;

namespace CognitoClient;

/// <summary>The outcome of a call, for <see cref="CallOptions.Completed"/>. It contains no member of a request or response.</summary>
public sealed record CallSummary
{
    /// <summary>The name of the operation, such as <c>ListUsers</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// The number of attempts; 0 if nothing was sent, for example because the request was invalid or a circuit breaker was open.
    /// </summary>
    /// <remarks>
    /// If a <see cref="CognitoClientOptions.ResiliencePipeline"/> ran the call more than once, the attempts of all runs are counted.
    /// </remarks>
    public int Attempts { get; init; }

    /// <summary>The elapsed time, including all attempts, the delays between them and the resilience pipeline.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The HTTP status of the last attempt, or null if it received no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The ID that AWS Support asks for (<c>x-amzn-RequestId</c>).</summary>
    /// <remarks>Null if the last attempt received no response, or the response has none.</remarks>
    public string? RequestId { get; init; }

    /// <summary>The exception that the call throws, or null if it succeeded.</summary>
    public Exception? Exception { get; init; }

    /// <summary>True if the call succeeded.</summary>
    public bool Succeeded => Exception is null;

    /// <summary>
    /// Returns one line, such as <c>GetUser: 2 attempts, 120 ms, HTTP 400, request ID 7f1c, TooManyRequestsException</c>. The exception's
    /// message is not included.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Operation}: {Attempts} attempt{(Attempts == 1 ? "" : "s")}");
        text.Append(CultureInfo.InvariantCulture, $", {Elapsed.TotalMilliseconds:0} ms");
        Append(text, "HTTP ", ((int?)StatusCode)?.ToString(CultureInfo.InvariantCulture));
        Append(text, "request ID ", RequestId);
        Append(text, "", Exception?.GetType().Name);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append(", ").Append(label).Append(OneLine.From(value, 200));
        }
    }
}
