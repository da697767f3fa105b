using CognitoClient.Model;

namespace CognitoClient.Tests;

/// <summary>Clients over a handler of a test, and a signed and an unsigned call.</summary>
internal static class TestClient
{
    public const string Host = "cognito-idp.eu-west-1.amazonaws.com";

    public static TimeSpan AttemptTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>A client that sends through a handler, with options that a test changes where it matters. Retries follow at once.</summary>
    public static CognitoIdentityProviderClient Create(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null)
    {
        var options = new CognitoClientOptions();
        Configure(options);
        configure?.Invoke(options);
        return new(new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }, options);
    }

    /// <summary>Sets what the machine could have another value for, and what tests rely on.</summary>
    public static void Configure(CognitoClientOptions options)
    {
        options.Region = "eu-west-1";
        options.IgnoreConfiguredEndpointUrls = true;
        options.UseFips = false;
        options.UseDualStack = false;
        options.AccessKeyId = "AKIA";
        options.SecretAccessKey = "secret";
        options.MaxAttempts = 3;
        options.RetryMode = CognitoRetryMode.Standard;
        options.Timeout = TimeSpan.FromSeconds(60);
        options.AttemptTimeout = AttemptTimeout;
        options.TimeProvider = new SkippingTime(TimeSpan.FromSeconds(5));
    }

    /// <summary>Replaces the keys by a provider.</summary>
    public static void Use(this CognitoClientOptions options, IAwsCredentialsProvider credentials) =>
        (options.AccessKeyId, options.SecretAccessKey, options.Credentials) = (null, null, credentials);

    /// <summary>Calls an operation that is not signed.</summary>
    public static Task<GetUserResponse> CallAsync(
        this ICognitoIdentityProviderClient client, CancellationToken? cancellationToken = null) =>
        client.GetUserAsync(new() { AccessToken = "token" }, cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>Calls an operation that is signed.</summary>
    public static Task<AdminGetUserResponse> CallSignedAsync(
        this ICognitoIdentityProviderClient client, CancellationToken? cancellationToken = null) =>
        client.AdminGetUserAsync(
            new() { UserPoolId = "eu-west-1_a", Username = "ada" }, cancellationToken ?? TestContext.Current.CancellationToken);
}
