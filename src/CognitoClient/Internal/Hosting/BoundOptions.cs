using CognitoClient.Authentication;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>
/// The options that a configuration can hold, as it holds them: all but those that are objects of code. They are bound as text and read here, so
/// that what cannot be read becomes a fault among the others and not the first and only one.
/// </summary>
internal sealed class BoundOptions
{
    public string? Region { get; set; }

    public string? Endpoint { get; set; }

    public string? IgnoreConfiguredEndpointUrls { get; set; }

    public string? AllowInsecureEndpoint { get; set; }

    public string? UseFips { get; set; }

    public string? UseDualStack { get; set; }

    public string? Profile { get; set; }

    public string? AccessKeyId { get; set; }

    public string? SecretAccessKey { get; set; }

    public string? SessionToken { get; set; }

    public string? Anonymous { get; set; }

    public string? Timeout { get; set; }

    public string? AttemptTimeout { get; set; }

    public string? MaxResponseLength { get; set; }

    public string? CloseConnection { get; set; }

    public string? MaxAttempts { get; set; }

    public string? RetryMode { get; set; }

    public string? RetryLimitExceeded { get; set; }

    public string? StsRegionalEndpoints { get; set; }

    public string? ApplicationId { get; set; }

    /// <summary>Sets those options that the configuration holds.</summary>
    public static void Apply(IConfiguration configuration, CognitoClientOptions options)
    {
        var bound = new BoundOptions();
        configuration.Bind(bound);
        var reader = new BoundReader(options.ConfigurationFaults);
        options.Region = bound.Region ?? options.Region;
        options.Endpoint = reader.Address(nameof(Endpoint), bound.Endpoint) ?? options.Endpoint;
        options.IgnoreConfiguredEndpointUrls = reader.Flag(nameof(IgnoreConfiguredEndpointUrls), bound.IgnoreConfiguredEndpointUrls) ?? options.IgnoreConfiguredEndpointUrls;
        options.AllowInsecureEndpoint = reader.Flag(nameof(AllowInsecureEndpoint), bound.AllowInsecureEndpoint) ?? options.AllowInsecureEndpoint;
        options.UseFips = reader.Flag(nameof(UseFips), bound.UseFips) ?? options.UseFips;
        options.UseDualStack = reader.Flag(nameof(UseDualStack), bound.UseDualStack) ?? options.UseDualStack;
        options.Profile = bound.Profile ?? options.Profile;
        options.AccessKeyId = bound.AccessKeyId ?? options.AccessKeyId;
        options.SecretAccessKey = bound.SecretAccessKey ?? options.SecretAccessKey;
        options.SessionToken = bound.SessionToken ?? options.SessionToken;
        options.Anonymous = reader.Flag(nameof(Anonymous), bound.Anonymous) ?? options.Anonymous;
        options.Timeout = reader.Time(nameof(Timeout), bound.Timeout) ?? options.Timeout;
        options.AttemptTimeout = reader.Time(nameof(AttemptTimeout), bound.AttemptTimeout) ?? options.AttemptTimeout;
        options.MaxResponseLength = reader.Count(nameof(MaxResponseLength), bound.MaxResponseLength) ?? options.MaxResponseLength;
        options.CloseConnection = reader.Flag(nameof(CloseConnection), bound.CloseConnection) ?? options.CloseConnection;
        options.MaxAttempts = reader.Count(nameof(MaxAttempts), bound.MaxAttempts) ?? options.MaxAttempts;
        options.RetryMode = reader.Choice<CognitoRetryMode>(nameof(RetryMode), bound.RetryMode) ?? options.RetryMode;
        options.RetryLimitExceeded = reader.Flag(nameof(RetryLimitExceeded), bound.RetryLimitExceeded) ?? options.RetryLimitExceeded;
        options.StsRegionalEndpoints = reader.Choice<StsRegionalEndpoints>(nameof(StsRegionalEndpoints), bound.StsRegionalEndpoints) ?? options.StsRegionalEndpoints;
        options.ApplicationId = bound.ApplicationId ?? options.ApplicationId;
    }
}
