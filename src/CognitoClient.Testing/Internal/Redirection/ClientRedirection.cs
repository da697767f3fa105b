namespace CognitoClient.Testing.Internal.Redirection;

/// <summary>Directs the options of a client to in-memory user pools.</summary>
internal static class ClientRedirection
{
    // The keys of the examples in the documentation of AWS. They sign requests, and nobody checks the signature.
    private const string AccessKeyId = "AKIAIOSFODNN7EXAMPLE";
    private const string SecretAccessKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// <summary>Replaces what must not lead elsewhere: the endpoint, the credentials, the clock.</summary>
    public static void Apply(CognitoClientOptions options, TimeProvider clock)
    {
        options.Endpoint = null;
        options.IgnoreConfiguredEndpointUrls = true;
        options.UseFips = false;
        options.UseDualStack = false;
        options.Profile = null;
        options.AccessKeyId = options.Anonymous ? null : AccessKeyId;
        options.SecretAccessKey = options.Anonymous ? null : SecretAccessKey;
        options.SessionToken = null;
        options.Credentials = null;
        options.TimeProvider = clock;
    }
}
