using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Calls;

/// <summary>Finds what a request names, or throws the service's error.</summary>
internal static class Lookup
{
    public static UserPool GetPool(this ServiceCall call, string userPoolId) =>
        call.Account.TryGetPool(call.Region, userPoolId, out var pool)
            ? pool
            : throw new ResourceNotFoundException($"User pool {userPoolId} does not exist.");

    /// <summary>Finds an app client by its ID alone, as unsigned operations do.</summary>
    public static AppClient GetClient(this ServiceCall call, string clientId)
    {
        if (call.Account.TryGetPoolOfClient(call.Region, clientId, out var pool))
        {
            lock (pool.Gate)
            {
                if (pool.Clients.TryGetValue(clientId, out var client))
                {
                    return client;
                }
            }
        }

        throw NoSuchClient(clientId);
    }

    public static AppClient GetClient(this UserPool pool, string clientId) =>
        pool.Clients.TryGetValue(clientId, out var client) ? client : throw NoSuchClient(clientId);

    /// <summary>Finds a user by user name, alias or <c>sub</c>, as the operations of administrators do.</summary>
    public static User GetUser(this UserPool pool, string username) =>
        pool.FindUser(username) ?? throw new UserNotFoundException("User does not exist.");

    /// <summary>Finds a user by user name, alias or <c>sub</c>, or returns null.</summary>
    public static User? FindUser(this UserPool pool, string username) =>
        pool.Users.TryFind(username, out var user) || pool.Users.TryGetBySub(username, out user) ? user : null;

    public static GroupType GetGroup(this UserPool pool, string name) =>
        pool.Groups.TryGetValue(name, out var group) ? group : throw new ResourceNotFoundException("Group not found.");

    private static ResourceNotFoundException NoSuchClient(string clientId) => new($"User pool client {clientId} does not exist.");
}
