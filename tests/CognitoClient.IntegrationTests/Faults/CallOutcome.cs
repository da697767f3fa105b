using System.Net;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>How a call ended, as the caller saw it.</summary>
/// <param name="Call">The call's number.</param>
/// <param name="Answered">Whether the response was the call's own; null when none came.</param>
/// <param name="Exception">What was thrown instead.</param>
/// <param name="Cancelled">Whether the caller had cancelled.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Stalled">The seams at which handlers of the application stalled.</param>
internal sealed record CallOutcome(
    int Call, bool? Answered, Exception? Exception, bool Cancelled, TimeSpan Elapsed, IReadOnlyCollection<string> Stalled)
{
    private const string Waiting = "while waiting for the response";
    private const string Reading = "while reading the response";

    /// <summary>The seams that a time-out can name, and whether the request may have arrived.</summary>
    private static readonly (string Text, bool Arrived)[] Seams =
    [
        (Stalls.Request, false), ("while resolving the name fault.test", false),
        ("while waiting for a free connection", false), ("while connecting to ", false), (Waiting, true),
        (Stalls.Response, true), (Reading, true),
        ("timed out: the rate limiter of the adaptive retry mode", false),
    ];

    public bool IsTimeout => Exception is CognitoTransportException { IsTimeout: true };

    /// <summary>What kind of outcome it is, for a table of them.</summary>
    public string Name => Seam?.Text ?? Exception?.GetType().Name ?? "answered";

    private (string Text, bool Arrived)? Seam =>
        IsTimeout ? Seams.SingleOrDefault(seam => Exception!.Message.Contains(seam.Text, StringComparison.Ordinal)) : null;

    /// <summary>What is wrong with it, given what the server did; null when nothing is.</summary>
    public string? FaultGiven(IReadOnlyList<FaultKind> served, TimeSpan deadline, TimeSpan attemptTimeout)
    {
        var found = Exception switch
        {
            _ when Elapsed > deadline => "it took too long",
            OperationCanceledException when Cancelled => null,
            null when Answered != true => "the response is another call's, or not whole",
            null when !served.Any(IsGood) => "there is a response that the server never sent",
            null => null,
            CognitoIdentityProviderException { Operation: null } => "the exception names no operation",
            CognitoIdentityProviderException exception => FaultOf(exception, served, attemptTimeout),
            _ => "an exception of another type",
        };
        return found is null ? null : $"call {Call}, {Elapsed}, {string.Join(", ", served)}: {found}\n{Exception}";
    }

    public static bool IsGood(FaultKind kind) =>
        kind is FaultKind.None or FaultKind.Slow or FaultKind.DuplicateMembers or FaultKind.SkewedDate;

    /// <summary>Whether a fault is to end in an exception.</summary>
    public static bool Fits(FaultKind kind, Exception exception) => (kind, exception) switch
    {
        (FaultKind.StallBeforeHeaders, CognitoTransportException { IsTimeout: true }) => exception.Message.Contains(Waiting),
        (FaultKind.StallInBody, CognitoTransportException { IsTimeout: true }) => exception.Message.Contains(Reading),
        (FaultKind.ResetBeforeReading or FaultKind.ResetAfterReading or FaultKind.ResetInBody or FaultKind.TruncatedBody
            or FaultKind.TruncatedChunks or FaultKind.LengthTooLong or FaultKind.LargeAnnounced or FaultKind.NoHttp,
            CognitoTransportException { IsTimeout: false }) => true,
        (FaultKind.LengthTooShort or FaultKind.Html or FaultKind.InvalidUtf8 or FaultKind.DeepNesting or FaultKind.WrongType
            or FaultKind.HugeAnnounced or FaultKind.HugeStreamed,
            CognitoResponseException { StatusCode: HttpStatusCode.OK, RequestId: "fault" }) => true,
        (FaultKind.Redirect, { } error) => IsPlain(error, HttpStatusCode.Redirect),
        (FaultKind.TooLarge413, { } error) => IsPlain(error, HttpStatusCode.RequestEntityTooLarge),
        (FaultKind.ServerErrorHuge, { } error) => IsPlain(error, HttpStatusCode.ServiceUnavailable),
        (FaultKind.ServerErrorWithoutBody or FaultKind.ServerErrorHtml,
            CognitoIdentityProviderException { StatusCode: { } status } error) => (int)status >= 500 && IsPlain(error, status),
        (FaultKind.Throttled429, TooManyRequestsException { StatusCode: HttpStatusCode.TooManyRequests }) => true,
        (FaultKind.ServerError, InternalErrorException { StatusCode: >= HttpStatusCode.InternalServerError }) => true,
        (FaultKind.ModelledError, ResourceNotFoundException { StatusCode: HttpStatusCode.BadRequest, Message: "because" }) => true,
        (FaultKind.SkewedError, CognitoIdentityProviderException { ErrorCode: "InvalidSignatureException" }) => true,
        _ => false,
    };

    /// <summary>Whether the server said that it did not do what it was asked for.</summary>
    private static bool IsRefusal(FaultKind kind) => kind is FaultKind.Throttled429 or FaultKind.ServerError or FaultKind.ModelledError
        or FaultKind.SkewedError or FaultKind.Redirect or FaultKind.TooLarge413;

    /// <summary>Whether the request was read and then neither answered nor refused in a way that can be understood.</summary>
    private static bool IsUncertain(FaultKind kind) => !IsRefusal(kind) && !IsGood(kind);

    private string? FaultOf(CognitoIdentityProviderException exception, IReadOnlyList<FaultKind> served, TimeSpan attemptTimeout)
    {
        // An attempt that ran out of time can be answered after the one that followed it: then the order says nothing.
        // Timers can be a little early.
        var earliest = attemptTimeout - TimeSpan.FromMilliseconds(50);
        var isInOrder = exception.Attempts == 1 || Elapsed < earliest;
        if (served.Count > exception.Attempts)
        {
            return "there were more requests than attempts";
        }

        if (!exception.MayHaveSucceeded && served.Any(IsUncertain))
        {
            return "it may have succeeded, and the exception denies it";
        }

        // A refusal that a handler of the application holds back until the attempt ends is not known to the client.
        if (exception.MayHaveSucceeded && Elapsed < earliest && served.Count == exception.Attempts && served.All(IsRefusal))
        {
            return "it cannot have succeeded, and the exception says that it may";
        }

        if (IsTimeout || exception is CognitoCredentialsException)
        {
            return IsTimeout && Seam is not { Text: not null } ? "a timeout that names no seam"
                : IsTimeout && !HasStalled(Seam!.Value.Text, served) ? "a timeout that names a seam where nothing stalled"
                : Seam is { Arrived: true } && !exception.MayHaveSucceeded ? "the seam and MayHaveSucceeded do not agree"
                : exception.Attempts == 0 || Elapsed >= earliest ? null
                : "a timeout before its time";
        }

        if (isInOrder && served.Count >= exception.Attempts && IsGood(served[^1]))
        {
            return "a good answer was lost";
        }

        var isUnread = served.Count < exception.Attempts && Fits(FaultKind.ResetBeforeReading, exception);
        return isUnread || served.Any(kind => Fits(kind, exception)) ? null : "the exception does not fit what the server did";
    }

    // Name resolution, connecting and waiting for a connection are shared by calls, so a stall there is not this call's.
    private bool HasStalled(string seam, IReadOnlyList<FaultKind> served) => seam switch
    {
        Stalls.Request or Stalls.Response => Stalled.Contains(seam),
        Waiting => served.Contains(FaultKind.StallBeforeHeaders),
        Reading => served.Contains(FaultKind.StallInBody),
        _ => true,
    };

    private static bool IsPlain(Exception exception, HttpStatusCode status) =>
        exception.GetType() == typeof(CognitoIdentityProviderException)
        && exception is CognitoIdentityProviderException { ErrorCode: null } error && error.StatusCode == status;
}
