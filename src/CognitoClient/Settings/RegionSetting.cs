using CognitoClient.Endpoints;

namespace CognitoClient.Settings;

/// <summary>The region that holds the user pools and that calls are signed for.</summary>
internal static class RegionSetting
{
    /// <summary>The region; null when there is none or it is faulty.</summary>
    public static string? Resolve(CognitoClientOptions options, SettingsSources sources)
    {
        SourcedText? found = !string.IsNullOrEmpty(options.Region)
            ? new(options.Region, "code")
            : sources.FromEnvironment("AWS_REGION", "AWS_DEFAULT_REGION") ?? sources.FromProfile("region");
        if (found is not { } region)
        {
            var profile = sources.Profile;
            sources.Faults.Add(
                "Region: not set. Set CognitoClientOptions.Region, the environment variable AWS_REGION or AWS_DEFAULT_REGION, or the key "
                + $"region of the profile '{profile.Name}'{(profile.Exists ? "" : ", which the AWS config and credentials files lack")}.");
            return null;
        }

        if (EndpointResolver.IsRegionName(region.Text))
        {
            sources.Note(nameof(options.Region), region.Text, region.Origin);
            return region.Text;
        }

        sources.Faults.Add($"Region: '{region.Text}' from {region.Origin} is not a region's name. Write it such as eu-central-1.");
        return null;
    }
}
