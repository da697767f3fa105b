using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The attributes of users that serve as names for sign-in.</summary>
internal static class UserAliases
{
    /// <summary>Returns the aliases that the attributes give a user.</summary>
    public static List<KeyValuePair<string, string>> Of(UserPool pool, User user, IReadOnlyDictionary<string, string> attributes)
    {
        var names = user.LoginAttribute is { } login
            ? [login]
            : pool.Settings.AliasAttributes
                .Select(alias => alias.Value)
                .Where(name => name == "preferred_username" || IsVerified(attributes, name));
        return [.. names.Where(attributes.ContainsKey).Select(name => KeyValuePair.Create(name, attributes[name]))];
    }

    /// <summary>Checks that no other user has one of the aliases.</summary>
    /// <exception cref="AliasExistsException">Another user has it.</exception>
    public static void ThrowIfTaken(UserPool pool, User user, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        foreach (var (attribute, value) in aliases)
        {
            if ((pool.Users.TryGetByAlias(attribute, value, out var owner) && owner != user)
                || (attribute == "preferred_username" && pool.Users.TryGetByName(value, out owner) && owner != user))
            {
                throw new AliasExistsException(
                    user.LoginAttribute is null ? UserRules.AliasTaken(attribute) : UserRules.AddressTaken(attribute));
            }
        }
    }

    /// <summary>Gives aliases to a user. Another user who had one loses it, and the address is no longer verified there.</summary>
    public static void Move(
        UserPool pool, User user, IReadOnlyList<KeyValuePair<string, string>> before, IReadOnlyList<KeyValuePair<string, string>> after)
    {
        foreach (var (attribute, value) in before.Except(after))
        {
            pool.Users.RemoveAlias(attribute, value, user);
        }

        foreach (var (attribute, value) in after)
        {
            if (pool.Users.TryGetByAlias(attribute, value, out var owner) && owner != user && owner.IsVerified(attribute))
            {
                owner.Attributes[$"{attribute}_verified"] = "false";
            }

            pool.Users.SetAlias(attribute, value, user);
        }
    }

    private static bool IsVerified(IReadOnlyDictionary<string, string> attributes, string name) =>
        attributes.TryGetValue($"{name}_verified", out var value) && value == "true";
}
