using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CognitoClient.Testing.Internal.Keys;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The user pools of all regions, and what they share.</summary>
internal sealed class Account
{
    private readonly ConcurrentDictionary<string, UserPool> _pools = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UserPool> _poolsByClient = new(StringComparer.Ordinal);

    private readonly PoolKeys _sharedKeys = new();

    public Account(InMemoryCognitoOptions options, TimeProvider time, IdGenerator ids)
    {
        Options = options;
        Time = time;
        Ids = ids;
    }

    public InMemoryCognitoOptions Options { get; }

    public TimeProvider Time { get; }

    public IdGenerator Ids { get; }

    /// <summary>Returns the keys of a new user pool.</summary>
    public PoolKeys CreateKeys() => Options.ShareSigningKeys ? _sharedKeys : new PoolKeys();

    /// <summary>The user pools of a region, in the order of their IDs.</summary>
    public IEnumerable<UserPool> PoolsIn(string region) =>
        _pools.Values.Where(pool => pool.Region == region).OrderBy(pool => pool.Id, StringComparer.Ordinal);

    public IEnumerable<UserPool> AllPools => _pools.Values;

    /// <summary>Finds a user pool. A region has no access to the user pools of another one.</summary>
    public bool TryGetPool(string region, string id, [NotNullWhen(true)] out UserPool? pool) =>
        _pools.TryGetValue(id, out pool) && pool.Region == region;

    /// <summary>Finds the user pool of an app client.</summary>
    public bool TryGetPoolOfClient(string region, string clientId, [NotNullWhen(true)] out UserPool? pool) =>
        _poolsByClient.TryGetValue(clientId, out pool) && pool.Region == region;

    public void Add(UserPool pool) => _pools[pool.Id] = pool;

    /// <summary>Removes a user pool and its app clients.</summary>
    public void Remove(UserPool pool)
    {
        _pools.TryRemove(pool.Id, out _);
        foreach (var client in pool.Clients.Values)
        {
            _poolsByClient.TryRemove(client.Id, out _);
        }
    }

    public void Register(AppClient client) => _poolsByClient[client.Id] = client.Pool;

    public void Unregister(AppClient client) => _poolsByClient.TryRemove(client.Id, out _);
}
