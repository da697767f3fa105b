using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The claims that follow from a user's groups.</summary>
/// <param name="Groups">The names, in the order of precedence.</param>
/// <param name="Roles">The roles, each once, in the order of precedence.</param>
/// <param name="PreferredRole">
/// The role of the group with the lowest precedence, or null if several such groups have different roles.
/// </param>
internal sealed record GroupClaims(IReadOnlyList<string> Groups, IReadOnlyList<string> Roles, string? PreferredRole)
{
    public static GroupClaims Of(UserPool pool, User user)
    {
        // A group without precedence comes after those that have one.
        var groups = user.Groups.Select(name => pool.Groups[name])
            .OrderBy(group => group.Precedence ?? int.MaxValue).ThenBy(group => group.GroupName, StringComparer.Ordinal).ToList();
        var withRole = groups.Where(group => group.RoleArn is not null).ToList();
        return new GroupClaims(
            [.. groups.Select(group => group.GroupName!)],
            [.. withRole.Select(group => group.RoleArn!).Distinct()],
            Preferred(withRole));
    }

    // FACTS-SERVER 13 [A]: of groups with equal precedence and different roles, none is preferred.
    private static string? Preferred(List<GroupType> withRole) => withRole is [var first, ..]
        && withRole.Where(group => group.Precedence == first.Precedence).All(group => group.RoleArn == first.RoleArn)
            ? first.RoleArn
            : null;
}
