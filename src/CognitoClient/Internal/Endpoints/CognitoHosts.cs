namespace CognitoClient.Internal.Endpoints;

/// <summary>Recognizes URLs of Amazon Cognito that are not endpoints of the API.</summary>
internal static class CognitoHosts
{
    /// <summary>
    /// Returns what is wrong with a URL that identifies a user pool's tokens, its sign-in pages or an identity pool, and what to write
    /// instead; otherwise null.
    /// </summary>
    public static string? FindFault(Uri url)
    {
        var host = url.IdnHost;
        var labels = host.Split('.');
        var isOfAws = Array.Exists(labels, static label => label is "amazonaws" or "aws");
        var what = IsManagedLogin(host) ? "is the address of managed login, which serves sign-in pages"
            : isOfAws && labels[0] is "cognito-idp" or "cognito-idp-fips" or "issuer-cognito-idp" && NamesPool(url)
                ? "is the issuer of a user pool's tokens"
            : isOfAws && labels[0] is "cognito-identity" or "cognito-identity-fips" ? "is the endpoint of identity pools"
            : null;
        return what is null ? null : $"{what}, not an endpoint of user pools. Remove it{GetReplacement(labels)}.";
    }

    // The region of the endpoint, which the client calls without one.
    private static string GetReplacement(string[] labels) =>
        Array.Find(labels, RegionNames.HasForm) is { } region ? $", and set Region to {region}" : ", and set Region";

    private static bool IsManagedLogin(string host) => host.EndsWith(".amazoncognito.com", StringComparison.Ordinal);

    private static bool NamesPool(Uri url) => url.Segments is [_, var id, ..] && RegionNames.FindInPoolId(id) is not null;
}
