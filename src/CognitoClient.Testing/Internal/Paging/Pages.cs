using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextToken">The token of the next page, or null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Divides lists into pages.</summary>
/// <remarks>
/// A token names the last item of its page, so that items that are added or removed later neither repeat nor hide others. It is bound to
/// the list it came from, and expires.
/// </remarks>
internal static class Pages
{
    private const int SealSize = 16;

    // FACTS-SERVER 16 [A]: one hour.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    // Of the process: a token needs no more than to tell its list from another one.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Returns a page.</summary>
    /// <param name="call">The call.</param>
    /// <param name="items">All items, in a fixed order.</param>
    /// <param name="key">The key of an item, which is unique in the list.</param>
    /// <param name="limit">The page size that the request asks for, or null for the default.</param>
    /// <param name="token">The token from the request, or null for the first page.</param>
    /// <param name="list">The identity of the list, such as the user pool's ID and the filter.</param>
    /// <param name="defaultLimit">The page size if the request has none.</param>
    /// <exception cref="InvalidParameterException">The token is invalid.</exception>
    public static Page<T> Take<T>(
        ServiceCall call,
        IEnumerable<T> items,
        Func<T, string> key,
        int? limit,
        string? token,
        string list = "",
        int defaultLimit = PageSizeRules.Default)
    {
        var size = limit is > 0 ? limit.Value : defaultLimit;
        size = Math.Min(size, call.Account.Options.MaxPageSize ?? size);
        var identity = $"{call.Operation.Name} {call.Region} {list}";
        var rest = token is null ? items : After(items, key, Read(call, token, identity));
        var page = rest.Take(size + 1).ToList();
        if (page.Count <= size)
        {
            return new Page<T>(page, null);
        }

        page.RemoveAt(size);
        return new Page<T>(page, Write(call, key(page[^1]), identity));
    }

    // If the item is gone, the page starts anew behind where it stood, as far as the order of the keys tells.
    private static IEnumerable<T> After<T>(IEnumerable<T> items, Func<T, string> key, string last)
    {
        var all = items.ToList();
        var index = all.FindIndex(item => key(item) == last);
        return index >= 0 ? all.Skip(index + 1) : all.SkipWhile(item => string.CompareOrdinal(key(item), last) <= 0);
    }

    private static string Write(ServiceCall call, string last, string list)
    {
        var expires = (call.Now + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = Encoding.UTF8.GetBytes($"{expires} {last}");
        return Base64Url.EncodeToString([.. Seal(text, list), .. text]);
    }

    private static string Read(ServiceCall call, string token, string list)
    {
        if (Base64Url.IsValid(token))
        {
            var bytes = Base64Url.DecodeFromChars(token);
            if (bytes.Length > SealSize
                && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SealSize), Seal(bytes.AsSpan(SealSize), list)))
            {
                var parts = Encoding.UTF8.GetString(bytes, SealSize, bytes.Length - SealSize).Split(' ', 2);
                if (long.Parse(parts[0], CultureInfo.InvariantCulture) >= call.Now.ToUnixTimeSeconds())
                {
                    return parts[1];
                }
            }
        }

        // FACTS-SERVER 16 [M].
        throw new InvalidParameterException("Invalid pagination token.");
    }

    private static byte[] Seal(ReadOnlySpan<byte> text, string list) =>
        HMACSHA256.HashData(Key, (byte[])[.. Encoding.UTF8.GetBytes(list), 0, .. text])[..SealSize];
}
