using System.Net;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using AwsHttpClientFactory = Amazon.Runtime.HttpClientFactory;

namespace CognitoClient.Benchmarks;

/// <summary>The contenders, each as its users build it, over a transport that is given.</summary>
internal static class Clients
{
    public const string Region = "eu-central-1";
    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string SecretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly Uri SsmEndpoint = new($"https://ssm.{Region}.amazonaws.com/");
    private static readonly Uri CognitoEndpoint = new($"https://cognito-idp.{Region}.amazonaws.com/");

    public static HttpMessageHandler Answering(byte[] body, HttpStatusCode status = HttpStatusCode.OK) => new CannedHandler(status, body);

    public static FloorSsm FloorSsm(HttpMessageHandler transport, Uri? endpoint = null) =>
        new(Transport(transport, endpoint ?? SsmEndpoint, "ssm"));

    public static FloorCognito FloorCognito(HttpMessageHandler transport, Uri? endpoint = null) =>
        new(Transport(transport, endpoint ?? CognitoEndpoint, "cognito-idp"));

    /// <param name="transport">The transport; null for the client's own.</param>
    /// <param name="endpoint">Where calls go; null for the region's endpoint.</param>
    public static SsmClient OurSsm(HttpMessageHandler? transport, Uri? endpoint = null) =>
        new(transport ?? ConnectionPool.Create(), Options(endpoint ?? SsmEndpoint));

    /// <param name="transport">The transport; null for the client's own.</param>
    /// <param name="endpoint">Where calls go; null for the region's endpoint.</param>
    public static CognitoIdentityProviderClient OurCognito(HttpMessageHandler? transport, Uri? endpoint = null)
    {
        if (transport is null)
        {
            return new(Options(endpoint));
        }

        return CognitoIdentityProviderClient.Create(SettingsResolver.Resolve(Options(endpoint)), transport);
    }

    /// <param name="transport">The transport; null for the SDK's own.</param>
    /// <param name="endpoint">Where calls go; null for the region's endpoint.</param>
    public static AmazonSimpleSystemsManagementClient AwsSsm(HttpMessageHandler? transport, Uri? endpoint = null)
    {
        var config = new AmazonSimpleSystemsManagementConfig
        {
            AuthenticationRegion = Region,
            ServiceURL = (endpoint ?? SsmEndpoint).AbsoluteUri,
        };
        if (transport is not null)
        {
            config.HttpClientFactory = new OneTransport(transport);
        }

        return new(new BasicAWSCredentials(AccessKeyId, SecretAccessKey), config);
    }

    public static FloorSigner FloorSigner(Uri endpoint, string service) =>
        new(
            AccessKeyId,
            SecretAccessKey,
            Region,
            service,
            endpoint.IsDefaultPort ? endpoint.Host : endpoint.Authority,
            TimeProvider.System);

    public static CognitoClientOptions Options(Uri? endpoint = null) => new()
    {
        Region = Region,
        Endpoint = endpoint,
        AccessKeyId = AccessKeyId,
        SecretAccessKey = SecretAccessKey,
    };

    private static FloorTransport Transport(HttpMessageHandler transport, Uri endpoint, string service) =>
        new(new HttpMessageInvoker(transport), endpoint, FloorSigner(endpoint, service));

    private sealed class OneTransport(HttpMessageHandler transport) : AwsHttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(transport, disposeHandler: false);
    }
}
