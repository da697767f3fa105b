using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>A user who is about to be created: the rules of user names and attributes, which sign-up and administrators share.</summary>
internal sealed record NewUser
{
    /// <summary>The user name from the request.</summary>
    public required string Username { get; init; }

    public IReadOnlyList<AttributeType> Attributes { get; init; } = [];

    /// <summary>True if an administrator creates the user, who may leave out required attributes.</summary>
    public required bool ByAdministrator { get; init; }

    /// <summary>True to take aliases from other users who have them.</summary>
    public bool ForceAliases { get; init; }

    public required UserStatusType Status { get; init; }

    /// <summary>Checks that the user can be created.</summary>
    public void Check(UserPool pool)
    {
        var login = LoginAttribute(pool);
        ThrowIfAlias(pool);
        AttributeSchema.CheckNew(pool, AllAttributes(login), requireAll: !ByAdministrator);
        if (!ByAdministrator && pool.Settings.AliasAttributes.Contains(AliasAttributeType.PreferredUsername)
            && Attributes.Any(attribute => attribute.Name == "preferred_username"))
        {
            throw new InvalidParameterException(UserRules.PreferredUsernameAtSignUp);
        }

        ThrowIfTaken(pool, login);
    }

    /// <summary>Checks that the user can be created, and adds it to the user pool.</summary>
    public User Add(UserPool pool, IdGenerator ids, DateTimeOffset now)
    {
        Check(pool);
        var login = LoginAttribute(pool);
        var sub = ids.Sub();
        var user = new User(login is null ? Username : sub, sub, now) { Status = Status, LoginAttribute = login };
        UserAttributes.Set(pool, user, AllAttributes(login), now, ForceAliases);
        pool.Users.Add(user);
        return user;
    }

    // The attribute that the user name is a value of, in a user pool whose user names are addresses.
    private string? LoginAttribute(UserPool pool)
    {
        var allowed = pool.Settings.UsernameAttributes;
        if (allowed.Count == 0)
        {
            return null;
        }

        var email = allowed.Contains(UsernameAttributeType.Email);
        var phone = allowed.Contains(UsernameAttributeType.PhoneNumber);
        if (email && AttributeFormats.IsEmail(Username))
        {
            return "email";
        }

        if (phone && AttributeFormats.IsPhoneNumber(Username))
        {
            return "phone_number";
        }

        // FACTS-SERVER 5 [W].
        throw new InvalidParameterException((email, phone) switch
        {
            (true, true) => "Username should be either an email or a phone number.",
            (true, false) => "Username should be an email.",
            _ => "Username should be a phone number.",
        });
    }

    private List<AttributeType> AllAttributes(string? login) => login is null
        ? [.. Attributes]
        : [.. Attributes.Where(attribute => attribute.Name != login), new AttributeType { Name = login, Value = Username }];

    // FACTS-SERVER 5 [A; W: the messages].
    private void ThrowIfAlias(UserPool pool)
    {
        var aliases = pool.Settings.AliasAttributes;
        if (aliases.Contains(AliasAttributeType.Email) && AttributeFormats.IsEmail(Username))
        {
            throw new InvalidParameterException(
                "Username cannot be of email format, since user pool is configured for email alias.");
        }

        if (aliases.Contains(AliasAttributeType.PhoneNumber) && AttributeFormats.IsPhoneNumber(Username))
        {
            throw new InvalidParameterException(
                "Username cannot be of phone number format, since user pool is configured for phone number alias.");
        }
    }

    private void ThrowIfTaken(UserPool pool, string? login)
    {
        if (login is not null)
        {
            if (pool.Users.TryGetByAlias(login, Username, out _))
            {
                throw new UsernameExistsException(UserRules.AddressTaken(login));
            }
        }
        else if (pool.Users.TryGetByName(Username, out _) || pool.Users.TryGetByAlias("preferred_username", Username, out _))
        {
            // FACTS-SERVER 6 [R for sign-up, W for administrators].
            throw new UsernameExistsException(ByAdministrator ? "User account already exists" : "User already exists");
        }
    }
}
