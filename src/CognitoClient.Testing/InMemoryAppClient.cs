using System.Diagnostics;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing;

/// <summary>An app client of an in-memory user pool.</summary>
public sealed class InMemoryAppClient
{
    private readonly AppClient _client;

    internal InMemoryAppClient(InMemoryUserPool userPool, AppClient client)
    {
        UserPool = userPool;
        _client = client;
    }

    /// <summary>The client ID.</summary>
    public string Id => _client.Id;

    /// <summary>The name.</summary>
    public string Name
    {
        get
        {
            lock (UserPool.Gate)
            {
                return _client.Settings.ClientName!;
            }
        }
    }

    /// <summary>The client secret, or null for an app client without one.</summary>
    /// <remarks>The older one if there are two. Not part of <see cref="ToString"/>.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret
    {
        get
        {
            lock (UserPool.Gate)
            {
                return _client.Secrets.FirstOrDefault()?.Value;
            }
        }
    }

    /// <summary>The user pool.</summary>
    public InMemoryUserPool UserPool { get; }

    /// <summary>Returns the client ID.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
