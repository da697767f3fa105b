using System.Buffers;
using System.Collections.Frozen;

namespace CognitoClient.Internal.Settings;

/// <summary>Which headers a call may add, and which of them are signed.</summary>
internal static class CallHeaderRules
{
    // The characters of a token (RFC 9110, section 5.6.2).
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    private static readonly FrozenSet<string> Owned = FrozenSet.ToFrozenSet(
        [
            "Authorization", "Host", "User-Agent", "X-Amz-User-Agent", "X-Amz-Target", "X-Amz-Date", "X-Amz-Security-Token",
            "X-Amz-Content-Sha256",

            // They control the connection.
            "Connection", "Expect", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding",
            "Upgrade",

            // Responses are not decompressed.
            "Accept-Encoding",

            // Like Content-*, headers of a body.
            "Allow", "Expires", "Last-Modified",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Load balancers and sidecars change them on the way.
    private static readonly FrozenSet<string> Unsigned =
        FrozenSet.ToFrozenSet(["X-Amzn-Trace-Id", "traceparent", "tracestate", "baggage"], StringComparer.OrdinalIgnoreCase);

    public static bool IsSigned(string name) => !Unsigned.Contains(name);

    public static IEnumerable<string> FindFaults(IReadOnlyDictionary<string, string> headers)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (FindFault(name) is { } fault)
            {
                yield return fault;
            }
            else if (!names.Add(name))
            {
                yield return $"Headers: '{name}' is set twice, in different case. Set it once.";
            }

            if (!IsValidValue(value))
            {
                // The value is not printed: it can be a secret.
                yield return $"Headers: the value of '{name}' is null or has invalid characters. "
                    + "Use printable ASCII characters, spaces and tabs.";
            }
        }
    }

    private static string? FindFault(string name) =>
        name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters)
            ? $"Headers: '{name}' is not a valid header name. Use letters, digits and hyphens."
        : IsOwned(name) ? $"Headers: '{name}' is set by the client and cannot be changed. Remove it."
        : null;

    private static bool IsOwned(string name) => Owned.Contains(name)
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase);

    private static bool IsValidValue(string? value) =>
        value is not null && value.All(static character => character is '\t' or (>= ' ' and <= '~'));
}
