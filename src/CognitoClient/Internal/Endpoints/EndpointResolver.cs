using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Internal.Endpoints;

/// <summary>Resolves the URI that calls are sent to, by region and flags or a custom endpoint.</summary>
internal static class EndpointResolver
{
    private const int LongestLabel = 63;

    /// <summary>Resolves the endpoint, or returns what is wrong and what to do.</summary>
    public static bool TryResolve(
        string? region,
        Uri? endpoint,
        bool fips,
        bool dualStack,
        [NotNullWhen(true)] out Uri? uri,
        [NotNullWhen(false)] out string? fault)
    {
        fault = Fault(region, endpoint, fips, dualStack);
        uri = fault is not null ? null : endpoint is null ? ServiceUri(region!, fips, dualStack) : AppendSlash(endpoint);
        return fault is null;
    }

    /// <summary>Returns true if the name is a single DNS label, so that it cannot change the rest of the host name.</summary>
    public static bool IsRegionName(string region)
    {
        if (region.Length is 0 or > LongestLabel || region[0] == '-' || region[^1] == '-')
        {
            return false;
        }

        // A loop, because initializing a vectorized search takes longer than all other settings.
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
            return "The region is not the name of a region: only lowercase letters, digits and hyphens are allowed. "
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
            return $"A custom endpoint cannot be combined with {flags}. Disable {flags}, or remove the custom endpoint.";
        }

        // The URI is not printed because it can contain a password.
        return endpoint.IsAbsoluteUri
            && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp)
            && endpoint.UserInfo.Length == 0
            && endpoint.Query.Length == 0
            && endpoint.Fragment.Length == 0
            ? null
            : "The custom endpoint is invalid. Use an absolute http or https URL without user name, query and fragment.";
    }

    /// <summary>Appends a slash to the path, below which operations are posted as in Smithy's protocol tests.</summary>
    private static Uri AppendSlash(Uri endpoint) =>
        endpoint.AbsolutePath.EndsWith('/') ? endpoint : new UriBuilder(endpoint) { Path = endpoint.AbsolutePath + "/" }.Uri;

    private static Uri ServiceUri(string region, bool fips, bool dualStack) =>
        new($"https://cognito-idp{(fips ? "-fips" : "")}.{region}.{Partition.From(region).Suffix(region, fips, dualStack)}");
}
