using System.Globalization;
using System.Net.Http.Headers;

namespace CognitoClient.Internal.Http;

/// <summary>Reads the delay that a response asks for.</summary>
internal static class RetryAfterHeader
{
    /// <summary>
    /// Reads <c>x-amz-retry-after</c> (milliseconds) or <c>Retry-After</c> (seconds); null unless it is a non-negative integer.
    /// </summary>
    public static TimeSpan? Read(HttpResponseHeaders headers) =>
        Read(headers, "x-amz-retry-after", TimeSpan.TicksPerMillisecond) ?? Read(headers, "Retry-After", TimeSpan.TicksPerSecond);

    private static TimeSpan? Read(HttpResponseHeaders headers, string name, long ticksPerUnit) =>
        headers.NonValidated.TryGetValues(name, out var values)
            && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? TimeSpan.FromTicks(Math.Min(count, int.MaxValue) * ticksPerUnit)
            : null;
}
