using System.Globalization;
using System.Net.Http.Headers;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Signing;

/// <summary>The clock of the endpoint: the local clock, corrected by the difference that responses show.</summary>
internal sealed class EndpointClock(TimeProvider timeProvider, ILogger logger)
{
    /// <summary>The smallest difference that is corrected. The service tolerates five minutes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    // A Date outside this range is an error of the server.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _offset;

    public DateTimeOffset Now
    {
        get
        {
            var ticks = timeProvider.GetUtcNow().UtcTicks + Volatile.Read(ref _offset);
            return new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        }
    }

    /// <summary>Removes the correction if a successful response shows that the local clock was set.</summary>
    public void Confirm(HttpResponseHeaders headers)
    {
        if (Volatile.Read(ref _offset) != 0 && ReadDate(headers) is { } date && Difference(date, timeProvider.GetUtcNow()) < Tolerance)
        {
            Set(date);
        }
    }

    /// <summary>Adopts the service's time if the time of the signature caused the error.</summary>
    /// <param name="errorCode">The error's code.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="request">The request, with its signature if it has one.</param>
    /// <param name="headers">The response's headers.</param>
    public ClockSkew Correct(string? errorCode, string message, HttpRequestMessage request, HttpResponseHeaders headers)
    {
        var isAlwaysSkew = errorCode is "RequestTimeTooSkewed" or "RequestExpired" or "RequestInTheFuture";
        var maybeSkew = isAlwaysSkew || errorCode is "InvalidSignatureException" or "SignatureDoesNotMatch" or "AuthFailure";
        if (!maybeSkew || SigningTime.Read(request) is not { } signedAt)
        {
            return ClockSkew.None;
        }

        var date = ReadDate(headers);
        if (Difference(date, signedAt) >= Tolerance)
        {
            Set(date!.Value);
            return ClockSkew.Corrected;
        }

        return isAlwaysSkew || IsAboutTime(message) ? ClockSkew.Unexplained : ClockSkew.None;
    }

    private void Set(DateTimeOffset serverTime)
    {
        var offset = serverTime - timeProvider.GetUtcNow();
        var corrected = offset.Duration() >= Tolerance ? offset.Ticks : 0;
        var before = Interlocked.Exchange(ref _offset, corrected);
        if (Math.Abs(corrected - before) < Tolerance.Ticks)
        {
            return;
        }

        if (corrected == 0)
        {
            logger.ClockSkewResolved();
        }
        else
        {
            logger.ClockSkewCorrected(offset);
        }
    }

    /// <summary>The Date header; null if it is missing, repeated, invalid or implausible.</summary>
    private static DateTimeOffset? ReadDate(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("Date", out var values)
            && DateTimeOffset.TryParseExact(
                values.ToString(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && date >= Earliest && date < Latest
            ? date
            : null;

    // The message may have waited after it was signed, or the local clock may have been set since, so a new signature can succeed even if
    // Date shows no difference.
    private static bool IsAboutTime(string message) =>
        message.StartsWith("Signature expired", StringComparison.Ordinal)
        || message.StartsWith("Signature not yet current", StringComparison.Ordinal);

    private static TimeSpan? Difference(DateTimeOffset? left, DateTimeOffset? right) => (left - right)?.Duration();
}
