using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>A device that a user signed in with.</summary>
/// <param name="GroupKey">Takes the pool name's place in the device's SRP.</param>
/// <param name="Secret">What is kept of its password; null until it is confirmed.</param>
internal sealed record Device(string Key, string GroupKey, DateTimeOffset Created, Verifier? Secret = null)
{
    public string? Name { get; init; }

    public bool Remembered { get; init; }

    public DateTimeOffset LastAuthenticated { get; init; } = Created;
}
