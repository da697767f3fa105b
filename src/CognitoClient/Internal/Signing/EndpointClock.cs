using System.Globalization;
using System.Net.Http.Headers;
using CognitoClient.Internal.Logging;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Signing;

/// <summary>The time as the endpoint has it: the local clock, corrected by what the endpoint's responses show it to be off by.</summary>
internal sealed class EndpointClock(TimeProvider timeProvider, ILogger logger)
{
    /// <summary>What counts as off. Less is left to the service, which allows five minutes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    // A Date outside of this is the server's mistake, not the local clock's.
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

    /// <summary>Drops the correction if a success shows that the local clock has been set right.</summary>
    public void Confirm(HttpResponseHeaders headers)
    {
        if (Volatile.Read(ref _offset) != 0 && ReadDate(headers) is { } date && Difference(date, timeProvider.GetUtcNow()) < Tolerance)
        {
            Set(date);
        }
    }

    /// <summary>Takes over the service's time if an error comes from the signature's; true if another signature may pass.</summary>
    /// <param name="errorCode">The error's code.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="request">The request, with its signature if it has one.</param>
    /// <param name="headers">The response's headers.</param>
    public bool Correct(string? errorCode, string message, HttpRequestMessage request, HttpResponseHeaders headers)
    {
        var isAlwaysSkew = errorCode is "RequestTimeTooSkewed" or "RequestExpired" or "RequestInTheFuture";
        var maybeSkew = isAlwaysSkew || errorCode is "InvalidSignatureException" or "SignatureDoesNotMatch" or "AuthFailure";
        if (!maybeSkew || SigningTime.Read(request) is not { } signedAt)
        {
            return false;
        }

        var date = ReadDate(headers);
        var isSkewed = isAlwaysSkew
            || Difference(date, signedAt) >= Tolerance
            || (IsAboutTime(message) && Difference(Now, signedAt) >= Tolerance);
        if (isSkewed && date is { } serverTime)
        {
            Set(serverTime);
        }

        return isSkewed;
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
            logger.ClockSkewGone();
        }
        else
        {
            logger.ClockSkewCorrected(offset);
        }
    }

    /// <summary>The Date header; null when it is missing, there are several, or it is no date that can be true.</summary>
    private static DateTimeOffset? ReadDate(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("Date", out var values)
            && DateTimeOffset.TryParseExact(
                values.ToString(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && date >= Earliest && date < Latest
            ? date
            : null;

    // The local clock may have been set right since the signing, so that a second signature passes even though no Date says so.
    private static bool IsAboutTime(string message) =>
        message.StartsWith("Signature expired", StringComparison.Ordinal)
        || message.StartsWith("Signature not yet current", StringComparison.Ordinal);

    private static TimeSpan? Difference(DateTimeOffset? left, DateTimeOffset? right) => (left - right)?.Duration();
}
