using CognitoClient.Internal.Endpoints;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Internal.Settings;

/// <summary>The region that holds the user pools and that calls are signed for.</summary>
internal static class RegionSetting
{
    /// <summary>The region; null when there is none or it is faulty.</summary>
    public static string? Resolve(CognitoClientOptions options, SettingsSources sources)
    {
        if (Find(options, sources) is not { } region)
        {
            sources.Faults.Add(Missing(sources.Profile));
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

    private static SourcedText? Find(CognitoClientOptions options, SettingsSources sources) => !string.IsNullOrEmpty(options.Region)
        ? new(options.Region, "code")
        : sources.FromEnvironment("AWS_REGION") ?? sources.FromEnvironment("AWS_DEFAULT_REGION") ?? sources.FromProfile("region");

    private static string Missing(AwsProfile profile) =>
        "Region: not set. Set CognitoClientOptions.Region, the environment variable AWS_REGION or AWS_DEFAULT_REGION, or the key "
        + $"region of the profile '{profile.Name}'{(profile.Exists ? "" : ", which the AWS config and credentials files lack")}.";
}
