using CognitoClient.Authentication;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>The options of a sign-in that a configuration can hold, bound as text for the reason that <see cref="BoundOptions"/> gives.</summary>
internal sealed class BoundSignInOptions
{
    public string? UserPoolId { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? UseAdminOperations { get; set; }

    public string? RefreshAhead { get; set; }

    public string? RefreshOperation { get; set; }

    /// <summary>Sets those options that the configuration holds.</summary>
    public static void Apply(IConfiguration configuration, CognitoSignInOptions options)
    {
        var bound = new BoundSignInOptions();
        configuration.Bind(bound);
        var reader = new BoundReader(options.ConfigurationFaults);
        options.UserPoolId = bound.UserPoolId ?? options.UserPoolId;
        options.ClientId = bound.ClientId ?? options.ClientId;
        options.ClientSecret = bound.ClientSecret ?? options.ClientSecret;
        options.UseAdminOperations = reader.Flag(nameof(UseAdminOperations), bound.UseAdminOperations) ?? options.UseAdminOperations;
        options.RefreshAhead = reader.Time(nameof(RefreshAhead), bound.RefreshAhead) ?? options.RefreshAhead;
        options.RefreshOperation = reader.Choice<TokenRefreshOperation>(nameof(RefreshOperation), bound.RefreshOperation) ?? options.RefreshOperation;
    }
}
