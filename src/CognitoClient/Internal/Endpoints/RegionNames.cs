using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Endpoints;

/// <summary>The names of regions: their form, and those that are known.</summary>
internal static class RegionNames
{
    /// <summary>The regions of all partitions. Others are accepted if they have the form of a region.</summary>
    public static string[] Known =>
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1", "sa-west-1",
        "eu-central-1", "eu-central-2", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "eu-south-1", "eu-south-2",
        "ap-east-1", "ap-east-2", "ap-south-1", "ap-south-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        "af-south-1", "il-central-1", "me-central-1", "me-south-1", "me-west-1",
        "cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1", "us-iso-east-1", "us-iso-west-1",
        "us-isob-east-1", "us-isob-west-1", "eu-isoe-west-1", "us-isof-east-1", "us-isof-south-1", "eusc-de-east-1",
    ];

    /// <summary>Determines whether a name has the form of a region: words, a direction and a number, such as eu-central-1.</summary>
    public static bool HasForm(string name)
    {
        // Slices instead of Split: this runs at the start of every client.
        ReadOnlySpan<char> rest = name;
        var number = rest[(rest.LastIndexOf('-') + 1)..];
        if (number.Length == rest.Length || number.Length is 0 or > 2 || number[0] == '0' || number.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        rest = rest[..^(number.Length + 1)];
        var direction = rest[(rest.LastIndexOf('-') + 1)..];
        var area = rest[..Math.Max(0, rest.Length - direction.Length - 1)];
        return IsDirection(direction) && IsArea(area);
    }

    /// <summary>Returns the known region whose name is most similar, or null if none is similar.</summary>
    public static string? FindNearest(string name) =>
        NearestName.Find(name.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant(), Known);

    /// <summary>Returns the region that the ID of a user pool begins with; null if it is not one, as with local servers.</summary>
    public static string? FindInPoolId(string? userPoolId) =>
        userPoolId?.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && HasForm(userPoolId[..end]) ? userPoolId[..end] : null;

    private static bool IsArea(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (!char.IsAsciiLetterLower(character) && character != '-')
            {
                return false;
            }
        }

        return words.Length >= 2 && words[0] != '-' && words[^1] != '-';
    }

    private static bool IsDirection(ReadOnlySpan<char> word) => word
        is "central" or "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest";
}
