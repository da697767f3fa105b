using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing;

/// <summary>A user of an in-memory user pool.</summary>
/// <remarks>The properties return the current state.</remarks>
public sealed class InMemoryUser
{
    private readonly User _user;

    internal InMemoryUser(InMemoryUserPool userPool, User user)
    {
        UserPool = userPool;
        _user = user;
    }

    /// <summary>The user pool.</summary>
    public InMemoryUserPool UserPool { get; }

    /// <summary>The user name: the <c>sub</c> in a user pool whose user names are addresses.</summary>
    public string Username => _user.Username;

    /// <summary>The unique ID of the user.</summary>
    public string Sub => _user.Sub;

    /// <summary>The status.</summary>
    public UserStatusType Status => Read(() => _user.Status);

    /// <summary>Whether the user is enabled.</summary>
    public bool IsEnabled => Read(() => _user.Enabled);

    /// <summary>The attributes, with <c>sub</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes => Read<IReadOnlyDictionary<string, string>>(
        () => UserShapes.Attributes(_user)
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value!, StringComparer.Ordinal));

    /// <summary>The names of the groups.</summary>
    public IReadOnlyList<string> Groups => Read<IReadOnlyList<string>>(() => [.. _user.Groups.Order(StringComparer.Ordinal)]);

    /// <summary>Adds the user to a group.</summary>
    /// <param name="group">The name of the group.</param>
    /// <returns>The user, for further calls.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    public InMemoryUser AddToGroup(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        UserPool.AddToGroup(this, group);
        return this;
    }

    /// <summary>Returns the <c>sub</c>, which contains no personal data.</summary>
    /// <returns><see cref="Sub"/>.</returns>
    public override string ToString() => Sub;

    private T Read<T>(Func<T> read)
    {
        lock (UserPool.Gate)
        {
            return read();
        }
    }
}
