using System.Collections.Concurrent;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>The users of the pool, by name and by alias.</summary>
internal sealed class UserDirectory(PoolOptions options, SeededSource source)
{
    private static readonly string[] Aliases = ["email", "phone_number", "preferred_username"];

    private readonly ConcurrentDictionary<string, User> _users = [];
    private readonly ConcurrentDictionary<string, User> _aliases = [];

    /// <summary>What follows the underscore in the pool's id.</summary>
    public string PoolName { get; } = options.PoolId[(options.PoolId.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Adds a confirmed user, with a verified address where there is one.</summary>
    public User Add(string name, string password, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var sub = source.Guid();
        var username = options.EmailIsUsername ? sub : name;
        var user = new User(username, sub) { Password = NewVerifier(username, password) };
        user.Attributes["sub"] = sub;
        if (options.EmailIsUsername)
        {
            user.Attributes["email"] = name;
        }

        foreach (var (attribute, value) in attributes)
        {
            user.Attributes[attribute] = value;
        }

        if (!_users.TryAdd(username, user) || (options.EmailIsUsername && _aliases.ContainsKey(name)))
        {
            throw new ServiceError("UsernameExistsException", "User already exists");
        }

        AddAliases(user);
        return user;
    }

    /// <summary>The user of a name, a sub or an alias; null for none.</summary>
    public User? Find(string name) =>
        _users.GetValueOrDefault(name) ?? _aliases.GetValueOrDefault(name);

    public void SetPassword(User user, string password)
    {
        if (password.Length < 8)
        {
            throw new ServiceError("InvalidPasswordException", "Password did not conform with policy: Password not long enough");
        }

        user.Password = NewVerifier(user.Username, password);
    }

    public bool Fits(User user, string password) => user.Password.Fits(PoolName, user.Username, password);

    /// <summary>A user who does not exist, always with the same salt: so that nobody can tell.</summary>
    public User Decoy(string name) => new(name, name)
    {
        Password = Verifier.Of(PoolName, name, source.Guid(), SrpGroup.Hash(System.Text.Encoding.UTF8.GetBytes(name)) >> 128),
    };

    private void AddAliases(User user)
    {
        _aliases[user.Sub] = user;
        foreach (var alias in Aliases)
        {
            if (user.Attributes.TryGetValue(alias, out var value))
            {
                _aliases[value] = user;
            }
        }
    }

    // Salts are 128 bits, but one in four is shorter by a digit or more.
    private Verifier NewVerifier(string username, string password) =>
        Verifier.Of(PoolName, username, password, source.Number(source.Next(4) == 0 ? 100 + source.Next(28) : 128));
}
