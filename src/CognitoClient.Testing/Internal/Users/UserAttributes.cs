using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Changes the attributes of users, with what follows: addresses that are no longer verified, aliases.</summary>
internal static class UserAttributes
{
    private static readonly string[] Addresses = ["email", "phone_number"];

    /// <summary>Sets attributes. A blank value removes an attribute. The schema is not checked.</summary>
    /// <param name="pool">The user pool.</param>
    /// <param name="user">The user.</param>
    /// <param name="changes">The attributes.</param>
    /// <param name="now">The time.</param>
    /// <param name="forceAliases">True to take aliases from other users who have them.</param>
    /// <exception cref="AliasExistsException">Another user has one of the aliases. Nothing is changed.</exception>
    public static void Set(
        UserPool pool, User user, IEnumerable<AttributeType> changes, DateTimeOffset now, bool forceAliases = false)
    {
        var attributes = Change(user.Attributes, changes);
        ThrowIfVerifiedWithoutAddress(attributes);
        var before = UserAliases.Of(pool, user, user.Attributes);
        var after = UserAliases.Of(pool, user, attributes);
        if (!forceAliases)
        {
            UserAliases.ThrowIfTaken(pool, user, after);
        }

        foreach (var address in Addresses)
        {
            if (attributes.GetValueOrDefault(address) != user.Attributes.GetValueOrDefault(address))
            {
                user.Codes.Forget(address);
            }
        }

        user.Attributes.Clear();
        foreach (var (name, value) in attributes)
        {
            user.Attributes.Add(name, value);
        }

        user.Modified = now;
        UserAliases.Move(pool, user, before, after);
    }

    /// <summary>Sets one attribute, or removes it if the value is null.</summary>
    public static void Set(UserPool pool, User user, string name, string? value, DateTimeOffset now, bool forceAliases = false) =>
        Set(pool, user, [new AttributeType { Name = name, Value = value }], now, forceAliases);

    /// <summary>Marks an address as verified, which makes it an alias where addresses are aliases.</summary>
    /// <exception cref="AliasExistsException">Another user has it as an alias.</exception>
    public static void Verify(UserPool pool, User user, string attribute, DateTimeOffset now, bool forceAliases = false) =>
        Set(pool, user, $"{attribute}_verified", "true", now, forceAliases);

    /// <summary>Removes attributes.</summary>
    public static void Remove(UserPool pool, User user, IEnumerable<string> names, DateTimeOffset now) =>
        Set(pool, user, names.Select(name => new AttributeType { Name = name }), now);

    private static OrderedDictionary<string, string> Change(
        OrderedDictionary<string, string> current, IEnumerable<AttributeType> changes)
    {
        var attributes = new OrderedDictionary<string, string>(current, StringComparer.Ordinal);
        var list = changes.ToList();
        foreach (var (name, value) in list.Select(change => (change.Name, change.Value)))
        {
            if (string.IsNullOrEmpty(value))
            {
                attributes.Remove(name);
            }
            else
            {
                attributes[name] = IsFlag(name) ? value.ToLowerInvariant() : value;
            }
        }

        foreach (var address in Addresses)
        {
            var flag = $"{address}_verified";
            if (!attributes.TryGetValue(address, out var value))
            {
                if (current.ContainsKey(address))
                {
                    attributes.Remove(flag);
                }
            }
            else if (attributes.ContainsKey(flag)
                && value != current.GetValueOrDefault(address)
                && list.All(change => change.Name != flag))
            {
                attributes[flag] = "false";
            }
        }

        return attributes;
    }

    private static void ThrowIfVerifiedWithoutAddress(OrderedDictionary<string, string> attributes)
    {
        foreach (var address in Addresses)
        {
            if (attributes.GetValueOrDefault($"{address}_verified") == "true" && !attributes.ContainsKey(address))
            {
                throw new InvalidParameterException(UserRules.AddressRequired(address));
            }
        }
    }

    // FACTS-SERVER 6 [T]: "True" is accepted as well.
    private static bool IsFlag(string name) => name is "email_verified" or "phone_number_verified";
}
