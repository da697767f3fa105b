#if UNSUPPORTED_MEMBERS
using CognitoClient;

namespace BrowserPage;

/// <summary>What cannot work in a browser: a test builds the page with it and expects CA1416 for these lines, and for no others.</summary>
internal static class UnsupportedMembers
{
    public static void Use()
    {
        var options = new CognitoClientOptions
        {
            Profile = "staff",
        };
        options.Profile = null;
        options.Credentials = AwsCredentialsProviders.Default;
        options.Credentials = AwsCredentialsProviders.Profile("staff");

        // These work.
        options.Credentials = AwsCredentialsProviders.Environment;
        options.Credentials = AwsCredentialsProviders.FromSdk(new Amazon.Runtime.BasicAWSCredentials("key", "secret"));
        options.Credentials = AwsCredentialsProviders.Static("key", "secret");
        options.Credentials = AwsCredentialsProviders.Anonymous;
        Console.WriteLine(options.Profile);
    }
}
#endif
