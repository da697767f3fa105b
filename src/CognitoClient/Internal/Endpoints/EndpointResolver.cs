using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Internal.Endpoints;

/// <summary>From region and flags, or a custom endpoint, to the URI that calls go to.</summary>
internal static class EndpointResolver
{
    private const int LongestLabel = 63;

    /// <summary>Resolves the endpoint, or says what is wrong and what to do about it.</summary>
    public static bool TryResolve(
        string? region,
        Uri? endpoint,
        bool fips,
        bool dualStack,
        [NotNullWhen(true)] out Uri? uri,
        [NotNullWhen(false)] out string? fault)
    {
        fault = Fault(region, endpoint, fips, dualStack);
        uri = fault is not null ? null : endpoint is null ? ServiceUri(region!, fips, dualStack) : AsFolder(endpoint);
        return fault is null;
    }

    /// <summary>Whether a region's name is a single DNS label, so that it can never change the host beyond its own place.</summary>
    public static bool IsRegionName(string region)
    {
        if (region.Length is 0 or > LongestLabel || region[0] == '-' || region[^1] == '-')
        {
            return false;
        }

        // One by one: to set a vectorized search up takes a start longer than all of the settings.
        foreach (var character in region)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static string? Fault(string? region, Uri? endpoint, bool fips, bool dualStack)
    {
        if (!string.IsNullOrEmpty(region) && !IsRegionName(region))
        {
            return "The region is not a region's name: only lower-case letters, digits and hyphens are allowed. "
                + "Use a name such as us-east-1.";
        }

        return endpoint is null
            ? string.IsNullOrEmpty(region) ? "The region is missing. Set a region such as us-east-1, or a custom endpoint." : null
            : EndpointFault(endpoint, fips, dualStack);
    }

    private static string? EndpointFault(Uri endpoint, bool fips, bool dualStack)
    {
        if (fips || dualStack)
        {
            var flags = fips && dualStack ? "FIPS and dual-stack" : fips ? "FIPS" : "dual-stack";
            return $"A custom endpoint cannot be combined with {flags}. Turn {flags} off, or remove the custom endpoint.";
        }

        // The text leaves the URI out: what is wrong with it may be that it holds a password.
        return endpoint.IsAbsoluteUri
            && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp)
            && endpoint.UserInfo.Length == 0
            && endpoint.Query.Length == 0
            && endpoint.Fragment.Length == 0
            ? null
            : "The custom endpoint is not usable. Use an absolute http or https URI without user name, query and fragment.";
    }

    /// <summary>Operations are posted to "/" below a custom endpoint's path, as Smithy's protocol tests have it.</summary>
    private static Uri AsFolder(Uri endpoint) =>
        endpoint.AbsolutePath.EndsWith('/') ? endpoint : new UriBuilder(endpoint) { Path = endpoint.AbsolutePath + "/" }.Uri;

    private static Uri ServiceUri(string region, bool fips, bool dualStack) =>
        new($"https://cognito-idp{(fips ? "-fips" : "")}.{region}.{Partition.From(region).Suffix(region, fips, dualStack)}");
}
