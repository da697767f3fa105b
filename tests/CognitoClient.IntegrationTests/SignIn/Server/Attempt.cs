using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>A sign-in under way: who, where, what is asked next, and what has been shown.</summary>
internal sealed record Attempt(User User, AppClient Client)
{
    /// <summary>The challenge that must be answered next.</summary>
    public string Challenge { get; init; } = "";

    /// <summary>What that challenge needs to be checked: a code, an exchange, a secret.</summary>
    public object? Detail { get; init; }

    /// <summary>The device that the client named.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The flow that it was started with.</summary>
    public required string Flow { get; init; }

    /// <summary>The user was named by an alias: an address, a preferred name, or the sub.</summary>
    public bool ByAlias { get; init; }

    /// <summary>The first factor was a one-time code or a passkey, and no second one follows.</summary>
    public bool IsPasswordless { get; init; }

    public bool SecondFactorDone { get; init; }

    public bool DeviceDone { get; init; }
}
