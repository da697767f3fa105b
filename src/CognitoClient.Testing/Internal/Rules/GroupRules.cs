using System.Globalization;
using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules and messages about groups that are not certain.</summary>
internal static class GroupRules
{
    // FACTS-SERVER 2 [A: the limits; M: the messages].
    public const int MaxGroups = 10_000;
    public const int MaxGroupsOfUser = 100;
    public const string TooManyGroups = "The number of groups exceeds the limit of 10000.";
    public const string TooManyGroupsOfUser = "The number of groups of the user exceeds the limit of 100.";

    /// <summary>Returns the groups of a user in the order of AdminListGroupsForUser.</summary>
    // FACTS-SERVER 17 [E]: the strongest precedence first.
    public static IEnumerable<GroupType> InOrder(IEnumerable<GroupType> groups) => groups.OrderBy(Key, StringComparer.Ordinal);

    /// <summary>Returns the key by which the groups of a user are ordered.</summary>
    public static string Key(GroupType group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Precedence ?? int.MaxValue:D10} {group.GroupName}");
}
