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
            return FindInPools(options.UserPoolIds?.Invoke() ?? [], sources);
        }

        if (EndpointResolver.IsRegionName(region.Value))
        {
            sources.Note(SettingsTable.Region, region.Value, region.Origin);
            return region.Value;
        }

        sources.Faults.Add(Invalid(region.Value, region.Origin));
        return null;
    }

    /// <summary>Determines whether a region is plausible, and adds a fault if not.</summary>
    /// <remarks>
    /// Servers other than the service, behind a custom endpoint, have regions such as "local". Only misspelled regions are rejected there.
    /// </remarks>
    public static bool Check(string region, bool isCustomEndpoint, SettingsSources sources)
    {
        if (RegionNames.HasForm(region) || (isCustomEndpoint && RegionNames.FindNearest(region) is null))
        {
            return true;
        }

        sources.Faults.Add(Invalid(region, sources.Notes.Find(note => note.Setting == SettingsTable.Region.Name)?.Origin));
        return false;
    }

    private static string Invalid(string region, string? origin) =>
        $"Region: '{region}' from {origin} is not the name of a region. "
        + ((RegionNames.FindInPoolId(region.Trim()) ?? RegionNames.FindNearest(region)) is { } nearest
            ? $"Did you mean {nearest}?"
            : "Use a name such as eu-central-1.");

    /// <summary>Returns the region of the user pools of the sign-ins that use the client, if all are in one.</summary>
    private static string? FindInPools(IReadOnlyList<string> userPoolIds, SettingsSources sources)
    {
        var regions = userPoolIds.Select(RegionNames.FindInPoolId).OfType<string>().Distinct().ToList();
        if (regions is [var region])
        {
            sources.Note(SettingsTable.Region, region, $"the user pool {userPoolIds[0]}");
            return region;
        }

        sources.Faults.Add(Missing(sources.Profile) + (regions.Count == 0
            ? " It is the part of a user pool's ID before the underscore, such as eu-central-1 of eu-central-1_EXAMPLE."
            : $" The sign-ins use user pools of {string.Join(" and ", regions)}, so register a client for each, "
                + "under the key of its sign-in."));
        return null;
    }

    private static string Missing(AwsProfile profile) => OperatingSystem.IsBrowser()
        ? "Region: not set. Set CognitoClientOptions.Region."
        : "Region: not set. Set CognitoClientOptions.Region, the environment variable "
        + $"{string.Join(" or ", SettingsTable.Region.Variables)}, "
        + $"or the key {SettingsTable.Region.ProfileKey} of the profile '{profile.Name}'"
        + $"{(profile.Exists ? "" : ", which is not in the AWS config and credentials files")}.";
}
