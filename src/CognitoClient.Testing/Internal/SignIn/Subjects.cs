using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Finds the users of sign-ins.</summary>
internal static class Subjects
{
    /// <summary>Finds the user of a new sign-in by user name or alias, or null if the app client hides that there is none.</summary>
    /// <exception cref="UserNotFoundException">The user does not exist.</exception>
    // FACTS-SERVER 9 [R]: the sub is no user name here.
    public static User? Find(SignInRequest request) => request.Pool.Users.TryFind(request.Username, out var user)
        ? user
        : request.Client.HidesUsers
            ? null
            : throw new UserNotFoundException("User does not exist.");

    /// <summary>Checks that a response names the user of the session, who still exists.</summary>
    public static void Check(SignInRequest request, SignInState state)
    {
        var users = request.Pool.Users;
        var named = users.TryFind(request.Username, out var found) || users.TryGetBySub(request.Username, out found) ? found : null;
        if (state.User is { } user && !(users.TryGetBySub(user.Sub, out var current) && current == user))
        {
            throw request.Client.HidesUsers ? UserStates.Incorrect() : new UserNotFoundException("User does not exist.");
        }

        // FACTS-SERVER 9 [W].
        if (named != state.User)
        {
            throw SignInSessions.Invalid();
        }

        if (named is not null)
        {
            UserStates.ThrowIfDisabled(named);
        }
    }
}
