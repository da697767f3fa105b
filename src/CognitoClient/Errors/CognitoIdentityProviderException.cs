using System.Globalization;
using System.Net;
using System.Text;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Text;

namespace CognitoClient;

/// <summary>The base class of the exceptions of failed calls, also thrown for errors without a dedicated type.</summary>
/// <remarks>All properties can be initialized, to create an exception in a test as your code receives it.</remarks>
public class CognitoIdentityProviderException : Exception
{
    private string? _operation;
    private int _attempts = 1;
    private bool _retryQuotaExhausted;
    private bool _retryDeadlineExceeded;
    private bool _mayHaveSucceeded;

    /// <summary>Initializes a new instance.</summary>
    public CognitoIdentityProviderException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public CognitoIdentityProviderException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CognitoIdentityProviderException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CognitoIdentityProviderException(ServiceError error)
        : base(error.Text)
    {
        Operation = error.Operation;
        // A browser does not reveal the status of a redirect.
        StatusCode = error.StatusCode == 0 ? null : error.StatusCode;
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

    /// <summary>The HTTP status of the response, or null if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's name for the error, such as <c>UsernameExistsException</c>, or null if the response has none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The request ID for AWS Support (<c>x-amzn-RequestId</c>), or null if the response has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The extended request ID (<c>x-amz-id-2</c>), or null if the response has none.</summary>
    public string? ExtendedRequestId { get; init; }

    /// <summary>The number of attempts. It is 0 if the rate limiter of the adaptive retry mode allowed none in time. Default: 1.</summary>
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>Indicates whether the call was not retried because earlier retries had exhausted the client's retry quota.</summary>
    /// <remarks>The quota limits the load on a failing service. Successful calls refill it.</remarks>
    public bool RetryQuotaExhausted
    {
        get => _retryQuotaExhausted;
        init => _retryQuotaExhausted = value;
    }

    /// <summary>
    /// Whether the call was not retried because the next attempt would have started after its deadline
    /// (<see cref="CognitoClientOptions.Timeout"/>). Such a call fails at once.
    /// </summary>
    public bool RetryDeadlineExceeded
    {
        get => _retryDeadlineExceeded;
        init => _retryDeadlineExceeded = value;
    }

    /// <summary>
    /// Whether the service may have processed the request although the call failed: at least one attempt was sent and has no readable
    /// response, because the connection broke, a time-out elapsed or the response could not be read.
    /// </summary>
    /// <remarks>
    /// <para>False if nothing was sent, because no connection was opened or there are no credentials, and if the service responded to every
    /// attempt with an error. A response with status 500 or above and without an error code comes from a proxy or gateway and does not
    /// count as a response of the service.</para>
    /// <para>It matters for operations that cannot be repeated. If <c>AdminCreateUser</c> or <c>SignUp</c> fails and this is true, the user
    /// may exist, and the invitation may have been sent. A <c>UsernameExistsException</c> may then refer to the user that an earlier
    /// attempt of the same call created. Call <c>AdminGetUser</c> before you create the user again.</para>
    /// </remarks>
    public bool MayHaveSucceeded
    {
        get => _mayHaveSucceeded;
        init => _mayHaveSucceeded = value;
    }

    /// <summary>
    /// Returns the usual string of exceptions, and a last line with the operation, status, error code, request ID and attempts. If a user
    /// pool was not found, the line states whether its ID begins with another region than the client's.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder(base.ToString()).AppendLine().Append("   [");
        Append(text, "", Operation);
        Append(text, "HTTP ", ((int?)StatusCode)?.ToString(CultureInfo.InvariantCulture));
        Append(text, "", ErrorCode);
        Append(text, "request ID ", RequestId);
        Append(text, "extended request ID ", ExtendedRequestId);
        text.Append(CultureInfo.InvariantCulture, $"{Attempts} attempt{(Attempts == 1 ? "" : "s")}");
        text.Append(RetryQuotaExhausted ? ", retry quota exhausted" : RetryDeadlineExceeded ? ", no time for a retry" : "");
        return text.Append(MayHaveSucceeded ? ", may have succeeded]" : "]").ToString();
    }

    /// <summary>Adds the facts that are known only when the call has ended.</summary>
    internal void Complete(string operation, int attempts, RetryStop stop, bool mayHaveSucceeded)
    {
        _operation ??= operation;
        _attempts = attempts;
        _retryQuotaExhausted = stop == RetryStop.Quota;
        _retryDeadlineExceeded = stop is RetryStop.Deadline or RetryStop.RateLimit;
        _mayHaveSucceeded = mayHaveSucceeded;
    }

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append(label).Append(OneLine.From(value, 200)).Append(", ");
        }
    }
}
