namespace CognitoClient.Internal.Http;

/// <summary>The settings of a message for a browser's <c>fetch</c>, which has them instead of its handler.</summary>
internal static class FetchOptions
{
    /// <summary>The reason phrase of .NET's handler for browsers if it received a redirect, which has no readable status.</summary>
    public const string Redirected = "opaqueredirect";

    // The name that .NET's handler for browsers reads.
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> Key = new("WebAssemblyFetchOptions");

    /// <summary>Sets the options of a message.</summary>
    public static void Set(HttpRequestMessage request) => request.Options.Set(Key, new Dictionary<string, object>
    {
        // A redirect would send the request, with its secrets, to another host.
        ["redirect"] = "manual",
        // No cookies.
        ["credentials"] = "omit",
    });
}
