using System.Diagnostics.CodeAnalysis;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The devices of a user.</summary>
internal sealed class UserDevices
{
    private readonly OrderedDictionary<string, Device> _confirmed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _issuedGroupKeys = new(StringComparer.Ordinal);

    /// <summary>The confirmed devices, in the order in which they were confirmed.</summary>
    public IEnumerable<Device> All => _confirmed.Values;

    /// <summary>Remembers the group key that a sign-in has issued together with a device key.</summary>
    public void Issue(string key, string groupKey) => _issuedGroupKeys[key] = groupKey;

    /// <summary>Finds the group key of a device that is not confirmed yet.</summary>
    public bool TryGetIssued(string key, [NotNullWhen(true)] out string? groupKey) => _issuedGroupKeys.TryGetValue(key, out groupKey);

    public bool TryGet(string key, [NotNullWhen(true)] out Device? device) => _confirmed.TryGetValue(key, out device);

    public void Add(Device device)
    {
        _issuedGroupKeys.Remove(device.Key);
        _confirmed.Add(device.Key, device);
    }

    public bool Remove(string key) => _confirmed.Remove(key);
}
