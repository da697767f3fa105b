using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Internal.Settings;

/// <summary>The region that holds the user pools and that calls are signed for.</summary>
internal static class RegionSetting
{
    /// <summary>Returns the region; null if there is none or it is invalid.</summary>
    public static string? Resolve(CognitoClientOptions options, SettingsSources sources)
    {
        if (sources.Find(SettingsTable.Region, options.Region) is not { } region)
        {
            sources.Faults.Add(Missing(sources.Profile));
            return null;
        }

        if (EndpointResolver.IsRegionName(region.Value))
        {
            sources.Note(SettingsTable.Region, region.Value, region.Origin);
            return region.Value;
        }

        sources.Faults.Add($"Region: '{region.Value}' from {region.Origin} is not the name of a region. Use a name such as eu-central-1.");
        return null;
    }

    private static string Missing(AwsProfile profile) =>
        "Region: not set. Set CognitoClientOptions.Region, the environment variable "
        + $"{string.Join(" or ", SettingsTable.Region.Variables)}, "
        + $"or the key {SettingsTable.Region.ProfileKey} of the profile '{profile.Name}'"
        + $"{(profile.Exists ? "" : ", which is not in the AWS config and credentials files")}.";
}
