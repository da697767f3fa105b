using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The result of a step of a sign-in, which runs while the user pool is locked.</summary>
internal abstract record SignInOutcome;

/// <summary>A challenge.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record Challenged(ChallengeNameType Name, IReadOnlyDictionary<string, string> Parameters) : SignInOutcome
{
    /// <summary>The session for the response, or null for SRP, which names its exchange with the secret block.</summary>
    public string? Session { get; init; }

    public IReadOnlyList<ChallengeNameType>? AvailableChallenges { get; init; }

    public override string ToString() => Name.Value;
}

/// <summary>The user may have tokens.</summary>
/// <param name="Client">The app client.</param>
/// <param name="User">The user.</param>
internal sealed record Granted(AppClient Client, User User) : SignInOutcome
{
    /// <summary>The device of the tokens, or null for none.</summary>
    public string? DeviceKey { get; init; }

    public NewDeviceMetadataType? NewDevice { get; init; }

    public override string ToString() => User.ToString();
}

/// <summary>Tokens were issued.</summary>
internal sealed record Issued(AuthenticationResultType Result) : SignInOutcome
{
    public override string ToString() => nameof(Issued);
}

/// <summary>The step needs expensive work, for which the user pool is unlocked.</summary>
/// <param name="Work">The work, which returns the next step.</param>
internal sealed record Deferred(Func<Func<SignInOutcome>> Work) : SignInOutcome
{
    public override string ToString() => nameof(Deferred);
}
