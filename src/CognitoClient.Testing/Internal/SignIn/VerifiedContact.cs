using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Marks an address as verified that has received a code.</summary>
internal static class VerifiedContact
{
    public static void Set(ServiceCall call, UserPool pool, User user, string attribute)
    {
        if (user.IsVerified(attribute) || !user.Attributes.ContainsKey(attribute))
        {
            return;
        }

        try
        {
            UserAttributes.Verify(pool, user, attribute, call.Now);
        }
        catch (AliasExistsException)
        {
            // Another user signs in with this address. The sign-in itself does not depend on it.
        }
    }
}
