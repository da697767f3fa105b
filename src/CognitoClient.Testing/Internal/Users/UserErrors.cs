using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The errors of the operations of users on users who do not exist or cannot use them.</summary>
internal static class UserErrors
{
    // FACTS-SERVER 8 [R].
    public static UserNotFoundException CombinationNotFound() => new("Username/client id combination not found.");

    // FACTS-SERVER 8 [W].
    public static NotAuthorizedException Disabled() => new("User is disabled.");
}
