namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the sizes of pages.</summary>
internal static class PageSizeRules
{
    /// <summary>The size of a page if the request has none.</summary>
    // FACTS-SERVER 16 [A]: 60 for ListUsers; the other lists are assumed to be alike.
    public const int Default = 60;

    /// <summary>Returns true if the service reads an absent member as 0.</summary>
    // FACTS-SERVER 1 [R, for ListResourceServers]: an absent page size whose range starts at 1 is out of range.
    public static bool CountsAsZero(string member, long minimum) => member == "MaxResults" && minimum > 0;
}
