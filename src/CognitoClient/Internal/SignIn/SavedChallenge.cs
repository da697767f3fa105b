using CognitoClient.Internal.Shapes;

namespace CognitoClient.Internal.SignIn;

/// <summary>Writes and reads the states of challenges as strings that only the same app client accepts.</summary>
internal static class SavedChallenge
{
    public static string Write(ChallengeState state, SignInSettings settings) =>
        SavedJson.Write(state with { UserPoolId = settings.UserPoolId, ClientId = settings.ClientId });

    /// <exception cref="FormatException">
    /// The string was not produced by <see cref="Write"/>, or belongs to another user pool or app client.
    /// </exception>
    public static ChallengeState Read(string serialized, SignInSettings settings)
    {
        var state = SavedJson.Read<ChallengeState>(serialized, "a challenge");
        SignInSecrets.Verify(state.SrpSecret);
        SignInSecrets.Verify(state.Reached?.SrpSecret);
        return state.UserPoolId == settings.UserPoolId && state.ClientId == settings.ClientId
            ? state with { UserPoolId = null, ClientId = null }
            : throw new FormatException("The serialized challenge belongs to another user pool or app client.");
    }
}
