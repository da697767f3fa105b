using Microsoft.Extensions.Configuration;

namespace CognitoClient.DependencyInjection;

/// <summary>The options that a configuration can hold: all but those that are objects of code.</summary>
/// <remarks>The generated binding cannot leave out a property, and fails at run time on a section with the name of one of those.</remarks>
internal sealed class BoundOptions
{
    public string? Region { get; set; }

    public Uri? Endpoint { get; set; }

    public bool? IgnoreConfiguredEndpointUrls { get; set; }

    public bool? AllowInsecureEndpoint { get; set; }

    public bool? UseFips { get; set; }

    public bool? UseDualStack { get; set; }

    public string? Profile { get; set; }

    public string? AccessKeyId { get; set; }

    public string? SecretAccessKey { get; set; }

    public string? SessionToken { get; set; }

    public bool? Anonymous { get; set; }

    public TimeSpan? Timeout { get; set; }

    public TimeSpan? AttemptTimeout { get; set; }

    public bool? CloseConnection { get; set; }

    public int? MaxAttempts { get; set; }

    public CognitoRetryMode? RetryMode { get; set; }

    public bool? RetryLimitExceeded { get; set; }

    public StsRegionalEndpoints? StsRegionalEndpoints { get; set; }

    public string? ApplicationId { get; set; }

    /// <summary>Sets those options that the configuration holds.</summary>
    public static void Apply(IConfiguration configuration, CognitoClientOptions options)
    {
        var bound = new BoundOptions();
        configuration.Bind(bound);
        options.Region = bound.Region ?? options.Region;
        options.Endpoint = bound.Endpoint ?? options.Endpoint;
        options.IgnoreConfiguredEndpointUrls = bound.IgnoreConfiguredEndpointUrls ?? options.IgnoreConfiguredEndpointUrls;
        options.AllowInsecureEndpoint = bound.AllowInsecureEndpoint ?? options.AllowInsecureEndpoint;
        options.UseFips = bound.UseFips ?? options.UseFips;
        options.UseDualStack = bound.UseDualStack ?? options.UseDualStack;
        options.Profile = bound.Profile ?? options.Profile;
        options.AccessKeyId = bound.AccessKeyId ?? options.AccessKeyId;
        options.SecretAccessKey = bound.SecretAccessKey ?? options.SecretAccessKey;
        options.SessionToken = bound.SessionToken ?? options.SessionToken;
        options.Anonymous = bound.Anonymous ?? options.Anonymous;
        options.Timeout = bound.Timeout ?? options.Timeout;
        options.AttemptTimeout = bound.AttemptTimeout ?? options.AttemptTimeout;
        options.CloseConnection = bound.CloseConnection ?? options.CloseConnection;
        options.MaxAttempts = bound.MaxAttempts ?? options.MaxAttempts;
        options.RetryMode = bound.RetryMode ?? options.RetryMode;
        options.RetryLimitExceeded = bound.RetryLimitExceeded ?? options.RetryLimitExceeded;
        options.StsRegionalEndpoints = bound.StsRegionalEndpoints ?? options.StsRegionalEndpoints;
        options.ApplicationId = bound.ApplicationId ?? options.ApplicationId;
    }
}
