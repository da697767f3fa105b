using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Endpoints;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Settings;

/// <summary>Completes options from the environment, the profile and defaults, and validates them.</summary>
internal static class SettingsResolver
{
    /// <exception cref="OptionsValidationException">Options are invalid. The exception lists every problem.</exception>
    public static ClientSettings Resolve(CognitoClientOptions options, string? name = null, Func<string, string?>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = Resolve(options, environment ?? Environment.GetEnvironmentVariable, out var faults);
        if (faults.Count > 0)
        {
            Throw(name, faults);
        }

        return string.IsNullOrEmpty(name) ? settings : settings with { Key = name };
    }

    /// <summary>Returns the settings, which are usable only if there are no faults.</summary>
    public static ClientSettings Resolve(CognitoClientOptions options, Func<string, string?> environment, out List<string> faults)
    {
        var sources = new SettingsSources(options, environment);
        faults = sources.Faults;

        var region = RegionSetting.Resolve(options, sources);
        var endpoint = ResolveEndpoint(region, options, sources, out var isCustom);
        var timeout = sources.ReadTime(SettingsTable.Timeout, options.Timeout);
        var attemptTimeout = sources.ReadTime(SettingsTable.AttemptTimeout, options.AttemptTimeout);
        var maxResponseLength = sources.ReadNumber(SettingsTable.MaxResponseLength, options.MaxResponseLength);
        var maxAttempts = sources.ReadNumber(SettingsTable.MaxAttempts, options.MaxAttempts);
        var retryMode = sources.ReadChoice(SettingsTable.RetryMode, options.RetryMode, TryParseRetryMode, RetryModes);
        var retryLimitExceeded = sources.ReadFlag(SettingsTable.RetryLimitExceeded, options.RetryLimitExceeded);
        var closeConnection = sources.ReadFlag(SettingsTable.CloseConnection, options.CloseConnection);
        var useInherited = sources.ReadFlag(SettingsTable.UseInheritedResilienceHandlers, options.UseInheritedResilienceHandlers);
        var credentials = CredentialsSetting.Resolve(options, environment, sources);

        // The AWS credential chain does not support it, so the value is only checked.
        sources.ReadChoice(
            SettingsTable.StsRegionalEndpoints, options.StsRegionalEndpoints, TryParseStsRegionalEndpoints, ["regional", "legacy"]);
        var applicationId = ResolveApplicationId(options, sources);
        return new()
        {
            Region = region!,
            Endpoint = endpoint!,
            HasCustomEndpoint = isCustom,
            AllowOtherRegion = options.AllowOtherRegion,
            Credentials = credentials,
            Timeout = timeout,
            AttemptTimeout = attemptTimeout,
            MaxResponseLength = maxResponseLength,
            MaxAttempts = maxAttempts,
            RetryMode = retryMode,
            RetryLimitExceeded = retryLimitExceeded,
            CloseConnection = closeConnection,
            UseInheritedResilienceHandlers = useInherited,
            Notes = sources.Notes,
            UserAgent = UserAgent.Build(applicationId, isCustom, retryMode),
            PaginatorUserAgent = UserAgent.Build(applicationId, isCustom, retryMode, paginator: true),
            CallPipeline = options.CallPipeline,
            TimeProvider = options.TimeProvider ?? TimeProvider.System,
            Logger = options.LoggerFactory?.CreateLogger(CognitoClientDiagnostics.LogCategory) ?? NullLogger.Instance,
        };
    }

    private static Uri? ResolveEndpoint(string? region, CognitoClientOptions options, SettingsSources sources, out bool isCustom)
    {
        var fips = sources.ReadFlag(SettingsTable.UseFips, options.UseFips);
        var dualStack = sources.ReadFlag(SettingsTable.UseDualStack, options.UseDualStack);
        var custom = EndpointSetting.Resolve(options, sources, fips, dualStack);
        isCustom = custom is not null;
        if (region is null || !RegionSetting.Check(region, isCustom, sources))
        {
            return null;
        }

        if (!EndpointResolver.TryResolve(region, custom, fips, dualStack, out var endpoint, out var fault))
        {
            sources.Faults.Add($"Endpoint: {fault}");
        }
        else if (!isCustom)
        {
            sources.Note(SettingsTable.Endpoint, endpoint, $"the region {region}");
        }

        return endpoint;
    }

    private static string? ResolveApplicationId(CognitoClientOptions options, SettingsSources sources)
    {
        var setting = SettingsTable.ApplicationId;
        var found = sources.Find(setting, options.ApplicationId);
        if (found?.Value.Length > setting.Maximum)
        {
            sources.Faults.Add($"{setting.Name}: the value from {found.Origin} has {found.Value.Length} characters. {setting.Remedy}");
        }

        sources.Note(setting, found?.Value, found?.Origin);
        return found?.Value;
    }

    private static string[] RetryModes => ["standard", "adaptive", "legacy"];

    private static bool TryParseRetryMode(string word, out CognitoRetryMode mode)
    {
        word = word.ToUpperInvariant();
        mode = word == "ADAPTIVE" ? CognitoRetryMode.Adaptive : CognitoRetryMode.Standard;
        return word is "ADAPTIVE" or "STANDARD" or "LEGACY";
    }

    private static bool TryParseStsRegionalEndpoints(string word, out StsRegionalEndpoints endpoints)
    {
        word = word.ToUpperInvariant();
        endpoints = word == "LEGACY" ? StsRegionalEndpoints.Legacy : StsRegionalEndpoints.Regional;
        return word is "LEGACY" or "REGIONAL";
    }

    // A separate method, so that clients without faults do not load the options package.
    [DoesNotReturn]
    private static void Throw(string? name, List<string> faults) =>
        throw new OptionsValidationException(name ?? Options.DefaultName, typeof(CognitoClientOptions), faults);
}
