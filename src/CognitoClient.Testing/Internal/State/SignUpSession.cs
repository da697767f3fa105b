namespace CognitoClient.Testing.Internal.State;

/// <summary>A session of a sign-up, with which USER_AUTH signs the confirmed user in without a challenge.</summary>
/// <param name="Token">The session in responses.</param>
/// <param name="ClientId">The ID of the app client.</param>
/// <param name="Expires">The time from which it is no longer accepted.</param>
internal sealed record SignUpSession(string Token, string ClientId, DateTimeOffset Expires)
{
    public override string ToString() => ClientId;
}
