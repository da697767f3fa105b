namespace CognitoClient.Testing.Internal.State;

/// <summary>A sign-in, as far as it has come.</summary>
/// <param name="Client">The app client.</param>
/// <param name="User">The user, or null if the sign-in is simulated for a name that no user has.</param>
/// <param name="Username">The user name in responses: the user's or, in a simulated sign-in, one that is made up.</param>
internal sealed record SignInState(AppClient Client, User? User, string Username)
{
    /// <summary>True if an administrator signs the user in, who has no devices.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>True if the user chooses the first factor (<c>USER_AUTH</c>).</summary>
    public bool IsChoice { get; init; }

    /// <summary>The device that the application has named, or null for none.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>True after the first factor.</summary>
    public bool IsFirstFactorDone { get; init; }

    /// <summary>True after the second factor, or after a first factor that needs no second one.</summary>
    public bool IsMfaDone { get; init; }

    public override string ToString() => Username;
}
