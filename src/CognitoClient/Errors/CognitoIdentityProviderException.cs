using System.Globalization;
using System.Net;
using System.Text;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Text;

namespace CognitoClient;

/// <summary>
/// A call that failed. Every error of the service, and every failure to get a usable answer, is this exception or derives from it.
/// </summary>
public class CognitoIdentityProviderException : Exception
{
    private string? _operation;
    private RetryStop _stop;

    /// <summary>Creates the exception with a text.</summary>
    public CognitoIdentityProviderException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public CognitoIdentityProviderException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CognitoIdentityProviderException(ServiceError error)
        : base(error.Text)
    {
        Operation = error.Operation;
        StatusCode = error.StatusCode;
        ErrorCode = error.Code;
        RequestId = error.RequestId;
        ExtendedRequestId = error.ExtendedRequestId;
    }

    /// <summary>The operation that failed, such as <c>SignUp</c>.</summary>
    public string? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>The HTTP status of the answer; null when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's name for the error, such as <c>UsernameExistsException</c>; null when the answer names none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The id that AWS support asks for (<c>x-amzn-RequestId</c>); null when the answer had none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The extended request id (<c>x-amz-id-2</c>); null when the answer had none.</summary>
    public string? ExtendedRequestId { get; init; }

    /// <summary>How many times the call was tried; 0 when the adaptive retry mode's rate limiter let no attempt go in time.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>Whether the call would have been tried again, had earlier retries not used up the client's retry quota.</summary>
    /// <remarks>The quota keeps a client from multiplying the load on a service that fails; each success gives back a part of it.</remarks>
    public bool RetryQuotaExhausted => _stop == RetryStop.Quota;

    /// <summary>
    /// Whether the call would have been tried again, had its time (<see cref="CognitoClientOptions.Timeout"/>) lasted until the next attempt may
    /// begin. It then fails at once instead of waiting in vain.
    /// </summary>
    public bool RetryOutOfTime => _stop is RetryStop.Deadline or RetryStop.RateLimit;

    /// <summary>
    /// Whether the service may have carried the request out although the call failed: an attempt was sent, and no usable answer to it came,
    /// because the connection broke, a time limit ran out or the answer could not be read. All attempts of the call count.
    /// </summary>
    /// <remarks>
    /// <para>False when nothing was sent (no connection came about, no credentials) and when the service answered every attempt with an error. A server
    /// error (HTTP 500 and above) that names no error comes from something in between, such as a proxy, and counts as no answer.</para>
    /// <para>It matters for operations that cannot be repeated: when <c>AdminCreateUser</c> or <c>SignUp</c> fails and this is true, the user
    /// may exist, and the invitation may have been sent. A <c>UsernameExistsException</c> with this set may be about the user that the same
    /// call created with an earlier attempt. Look the user up (<c>AdminGetUser</c>) before you create it again.</para>
    /// </remarks>
    public bool MayHaveSucceeded { get; internal set; }

    /// <summary>The exception's usual text, and a last line with the operation, HTTP status, error code, request id and attempts.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(base.ToString()).AppendLine().Append("   [");
        Append(text, "", Operation);
        Append(text, "HTTP ", ((int?)StatusCode)?.ToString(CultureInfo.InvariantCulture));
        Append(text, "", ErrorCode);
        Append(text, "request id ", RequestId);
        Append(text, "extended request id ", ExtendedRequestId);
        text.Append(CultureInfo.InvariantCulture, $"{Attempts} attempt{(Attempts == 1 ? "" : "s")}");
        text.Append(RetryQuotaExhausted ? ", retry quota exhausted" : RetryOutOfTime ? ", no time for a retry" : "");
        return text.Append(MayHaveSucceeded ? ", may have succeeded]" : "]").ToString();
    }

    /// <summary>Adds what only the call knows, once it is over.</summary>
    internal void Complete(string operation, int attempts, RetryStop stop, bool mayHaveSucceeded)
    {
        _operation ??= operation;
        Attempts = attempts;
        _stop = stop;
        MayHaveSucceeded = mayHaveSucceeded;
    }

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append(label).Append(OneLine.Of(value, 200)).Append(", ");
        }
    }
}
