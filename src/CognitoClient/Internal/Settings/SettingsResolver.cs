using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Endpoints;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Settings;

/// <summary>Lays environment, profile and defaults under the options, and checks the outcome.</summary>
internal static class SettingsResolver
{
    private const int ShortestResponseLimit = 1024;
    private const int LongestResponseLimit = 1024 * 1024 * 1024;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <exception cref="OptionsValidationException">The options are faulty; every fault is listed.</exception>
    public static ClientSettings Resolve(CognitoClientOptions options, string? name = null, Func<string, string?>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = Resolve(options, environment ?? Environment.GetEnvironmentVariable, out var faults);
        if (faults.Count > 0)
        {
            Throw(name, faults);
        }

        return settings;
    }

    /// <summary>The settings, of use only when there are no faults.</summary>
    public static ClientSettings Resolve(CognitoClientOptions options, Func<string, string?> environment, out List<string> faults)
    {
        var sources = new SettingsSources(string.IsNullOrEmpty(options.Profile) ? null : options.Profile, environment);
        faults = sources.Faults;
        faults.AddRange(options.ConfigurationFaults);

        var region = RegionSetting.Resolve(options, sources);
        var endpoint = Endpoint(region, options, sources, out var isCustom);
        CheckTimeout(nameof(options.Timeout), options.Timeout, CognitoClientOptions.DefaultTimeout, sources);
        CheckTimeout(nameof(options.AttemptTimeout), options.AttemptTimeout, CognitoClientOptions.DefaultAttemptTimeout, sources);
        CheckMaxResponseLength(options, sources);
        var maxAttempts = RetrySetting.MaxAttempts(options, sources);
        var retryMode = RetrySetting.Mode(options, sources);
        sources.NoteFlag(nameof(options.RetryLimitExceeded), options.RetryLimitExceeded);
        sources.NoteFlag(nameof(options.CloseConnection), options.CloseConnection);
        var credentials = CredentialsSetting.Resolve(options, environment, sources);
        var applicationId = ApplicationId(options, sources);
        return new()
        {
            Region = region!,
            Endpoint = endpoint!,
            Credentials = credentials,
            Timeout = options.Timeout,
            AttemptTimeout = options.AttemptTimeout,
            MaxAttempts = maxAttempts,
            RetryMode = retryMode,
            RetryLimitExceeded = options.RetryLimitExceeded,
            CloseConnection = options.CloseConnection,
            Notes = sources.Notes,
            MaxResponseLength = options.MaxResponseLength,
            UserAgent = UserAgent.Build(applicationId, isCustom, retryMode),
            PaginatorUserAgent = UserAgent.Build(applicationId, isCustom, retryMode, paginator: true),
            TimeProvider = options.TimeProvider ?? TimeProvider.System,
            Logger = options.LoggerFactory?.CreateLogger(CognitoClientDiagnostics.LogCategory) ?? NullLogger.Instance,
        };
    }

    private static Uri? Endpoint(string? region, CognitoClientOptions options, SettingsSources sources, out bool isCustom)
    {
        var fips = sources.Flag(nameof(options.UseFips), options.UseFips, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
        var dualStack = sources.Flag(
            nameof(options.UseDualStack),
            options.UseDualStack,
            "AWS_USE_DUALSTACK_ENDPOINT",
            "use_dualstack_endpoint");
        var custom = EndpointSetting.Resolve(options, sources, fips, dualStack);
        isCustom = custom is not null;
        if (region is null)
        {
            return null;
        }

        if (!EndpointResolver.TryResolve(region, custom, fips, dualStack, out var endpoint, out var fault))
        {
            sources.Faults.Add($"Endpoint: {fault}");
        }
        else if (!isCustom)
        {
            sources.Note(nameof(options.Endpoint), endpoint, $"the region {region}");
        }

        return endpoint;
    }

    private static string? ApplicationId(CognitoClientOptions options, SettingsSources sources)
    {
        var found = string.IsNullOrEmpty(options.ApplicationId)
            ? sources.Configured("AWS_SDK_UA_APP_ID", "sdk_ua_app_id")
            : new(options.ApplicationId, "code");
        if (found is { Text.Length: > 50 } id)
        {
            sources.Faults.Add($"ApplicationId: the text from {id.Origin} has {id.Text.Length} characters. Use at most 50.");
        }

        sources.Note(nameof(options.ApplicationId), found?.Text, found?.Origin);
        return found?.Text;
    }

    // Out of the way of clients that are built without a fault: they never load the package of options.
    [DoesNotReturn]
    private static void Throw(string? name, List<string> faults) =>
        throw new OptionsValidationException(name ?? Options.DefaultName, typeof(CognitoClientOptions), faults);

    private static void CheckMaxResponseLength(CognitoClientOptions options, SettingsSources sources)
    {
        var length = options.MaxResponseLength;
        sources.Note(nameof(options.MaxResponseLength), length, length == CognitoClientOptions.DefaultMaxResponseLength ? null : "code");
        if (length is < ShortestResponseLimit or > LongestResponseLimit)
        {
            sources.Faults.Add(
                $"MaxResponseLength: {length} from code is out of range. Use at least {ShortestResponseLimit} and at most {LongestResponseLimit} bytes.");
        }
    }

    private static void CheckTimeout(string setting, TimeSpan value, TimeSpan fallback, SettingsSources sources)
    {
        sources.Note(setting, value, value == fallback ? null : "code");
        if (value <= TimeSpan.Zero || value > LongestTimeout)
        {
            sources.Faults.Add($"{setting}: {value} from code is out of range. Use more than zero and at most one day.");
        }
    }
}
