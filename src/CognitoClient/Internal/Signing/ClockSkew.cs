using System.Globalization;
using System.Net.Http.Headers;

namespace CognitoClient.Internal.Signing;

/// <summary>Learns from answers how far the local clock is off, and tells which failures come from that.</summary>
internal static class ClockSkew
{
    // A Date outside of this is the server's mistake, not the local clock's.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The widest that the service lets a signature's time differ. Signed and accepted beyond that, it is the Date that is wrong.
    private static readonly TimeSpan AcceptedAtMost = TimeSpan.FromMinutes(15);

    // All answers of a second have the same one, and parsing it takes longer than reading a small answer.
    private static ReadText? _last;

    /// <summary>Corrects the clock; true when the answer is an error that a signature with the right time may not meet.</summary>
    /// <param name="clock">The endpoint's clock.</param>
    /// <param name="signedAt">The time of the request's signature; null when it had none.</param>
    /// <param name="headers">The answer's.</param>
    /// <param name="failure">What the answer was read as; null for a success.</param>
    public static bool Correct(EndpointClock clock, DateTimeOffset? signedAt, HttpResponseHeaders headers, Exception? failure)
    {
        if (failure is null)
        {
            LearnFromSuccess(clock, signedAt, headers);
            return false;
        }

        if (signedAt is null || failure is not CognitoIdentityProviderException { ErrorCode: { } code } error)
        {
            return false;
        }

        DateTimeOffset? date = ReadDate(headers);
        var isSkewed = code switch
        {
            "RequestTimeTooSkewed" or "RequestExpired" or "RequestInTheFuture" => true,
            "InvalidSignatureException" or "SignatureDoesNotMatch" or "AuthFailure" =>
                Difference(date, signedAt) >= EndpointClock.Tolerance
                || (IsAboutTime(error.Message) && Difference(clock.Now, signedAt) >= EndpointClock.Tolerance),
            _ => false,
        };
        if (isSkewed && date is { } right)
        {
            clock.Set(right);
        }

        return isSkewed;
    }

    // Nothing but an accepted signature shows that a Date is about right. Without one it can only tell that a correction is out of date.
    private static void LearnFromSuccess(EndpointClock clock, DateTimeOffset? signedAt, HttpResponseHeaders headers)
    {
        if (clock.Offset == TimeSpan.Zero && (signedAt is not { } signed || clock.HasAgreed(signed)))
        {
            return;
        }

        // Nearly always: signed with the local clock's time, which is not free to read once more, and the answer agrees.
        DateTimeOffset? date = ReadDate(headers);
        if (clock.Offset == TimeSpan.Zero && Difference(date, signedAt) < EndpointClock.Tolerance)
        {
            clock.Agree(signedAt!.Value);
            return;
        }

        if (date is { } told && (signedAt is null ? clock.IsLocalClockRight(told) : Difference(told, signedAt) <= AcceptedAtMost))
        {
            clock.Set(told);
        }
    }

    /// <summary>The Date header; null when it is missing, there are several, or it is no date that can be true.</summary>
    internal static DateTimeOffset? ReadDate(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Date", out HeaderStringValues values))
        {
            return null;
        }

        var text = values.ToString();
        ReadText? known = _last;
        return (known?.Text == text ? known : _last = new(text, Parse(text))).Date;
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            && date >= Earliest && date < Latest
            ? date
            : null;

    // The local clock may have been set right since the signing, so that a second signature passes even though no Date says so.
    private static bool IsAboutTime(string message) =>
        message.StartsWith("Signature expired", StringComparison.Ordinal)
        || message.StartsWith("Signature not yet current", StringComparison.Ordinal);

    private static TimeSpan? Difference(DateTimeOffset? left, DateTimeOffset? right) => (left - right)?.Duration();

    private sealed record ReadText(string Text, DateTimeOffset? Date);
}
