using CognitoClient.Model;
using CognitoClient.Testing.Internal.Srp;

namespace CognitoClient.Testing.Internal.State;

/// <summary>A challenge of a sign-in that waits for its response.</summary>
/// <param name="token">The session in requests and responses or, without one, the secret block of SRP.</param>
/// <param name="state">The sign-in.</param>
/// <param name="challenge">The challenge.</param>
/// <param name="expires">The end of its lifetime.</param>
internal sealed class SignInSession(string token, SignInState state, ChallengeNameType challenge, DateTimeOffset expires)
{
    public string Token => token;

    public SignInState State => state;

    public ChallengeNameType Challenge => challenge;

    public DateTimeOffset Expires => expires;

    /// <summary>True after the right response.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The code that was sent, or null for none.</summary>
    public string? Code { get; init; }

    /// <summary>The attribute with the address that the code was sent to.</summary>
    public string? CodeAttribute { get; init; }

    /// <summary>The first factors or the second factors to select from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The exchange of SRP, or null.</summary>
    public SrpServerExchange? Exchange { get; init; }

    /// <summary>The secret block of the exchange.</summary>
    public string? SecretBlock { get; init; }

    /// <summary>The password that the exchange proves, or null in a simulated exchange.</summary>
    public Password? Password { get; init; }

    /// <summary>True if a code has verified the authenticator app of the set-up.</summary>
    public bool IsSoftwareTokenVerified { get; init; }

    /// <summary>True if the code sets up the second factor.</summary>
    public bool IsSetup { get; init; }

    public override string ToString() => challenge.Value;
}
