using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The users of a user pool, found by user name, <c>sub</c> or alias.</summary>
internal sealed class UserDirectory(bool isCaseSensitive)
{
    private readonly Dictionary<string, User> _byName = new(Comparer(isCaseSensitive));
    private readonly Dictionary<string, User> _bySub = new(StringComparer.Ordinal);

    // The users who own an address or preferred user name as an alias, by attribute and value.
    private readonly Dictionary<string, Dictionary<string, User>> _byAlias = new(StringComparer.Ordinal);

    // By number, which keeps the order of creation when users are removed.
    private readonly SortedDictionary<long, User> _byNumber = [];
    private long _lastNumber;

    public int Count => _byName.Count;

    /// <summary>The users, in the order in which they were created.</summary>
    public IEnumerable<User> All => _byNumber.Values;

    public void Add(User user)
    {
        _byName.Add(user.Username, user);
        user.Number = ++_lastNumber;
        _byNumber.Add(user.Number, user);
        _bySub.Add(user.Sub, user);
    }

    public void Remove(User user)
    {
        _byName.Remove(user.Username);
        _byNumber.Remove(user.Number);
        _bySub.Remove(user.Sub);
        foreach (var aliases in _byAlias.Values)
        {
            foreach (var alias in aliases.Where(entry => entry.Value == user).Select(entry => entry.Key).ToList())
            {
                aliases.Remove(alias);
            }
        }
    }

    public bool TryGetByName(string username, [NotNullWhen(true)] out User? user) => _byName.TryGetValue(username, out user);

    public bool TryGetBySub(string sub, [NotNullWhen(true)] out User? user) => _bySub.TryGetValue(sub, out user);

    /// <summary>Finds a user by the value of an attribute that serves as a name for sign-in.</summary>
    public bool TryGetByAlias(string attribute, string value, [NotNullWhen(true)] out User? user)
    {
        user = null;
        return _byAlias.TryGetValue(attribute, out var aliases) && aliases.TryGetValue(value, out user);
    }

    /// <summary>Finds a user by user name or by an alias.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out User? user)
    {
        if (_byName.TryGetValue(name, out user))
        {
            return true;
        }

        foreach (var aliases in _byAlias.Values)
        {
            if (aliases.TryGetValue(name, out user))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives an alias to a user. It is taken from another user who had it.</summary>
    public void SetAlias(string attribute, string value, User user)
    {
        if (!_byAlias.TryGetValue(attribute, out var aliases))
        {
            _byAlias[attribute] = aliases = new(Comparer(isCaseSensitive || attribute == "phone_number"));
        }

        aliases[value] = user;
    }

    /// <summary>Takes an alias from a user, if the user has it.</summary>
    public void RemoveAlias(string attribute, string value, User user)
    {
        if (TryGetByAlias(attribute, value, out var owner) && owner == user)
        {
            _byAlias[attribute].Remove(value);
        }
    }

    private static StringComparer Comparer(bool isCaseSensitive) =>
        isCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
