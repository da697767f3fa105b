using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The attributes that users may set through an app client.</summary>
internal static class WritableAttributes
{
    /// <summary>Checks whether the app client may set attributes. The service checks this before it checks names and values.</summary>
    /// <exception cref="NotAuthorizedException">It may not set one of them.</exception>
    public static void ThrowIfNotWritable(AppClient client, IEnumerable<string> attributes)
    {
        if (attributes.Any(attribute => !AttributePermissionRules.CanWrite(client, attribute)))
        {
            // FACTS-SERVER 6 [W].
            throw new NotAuthorizedException("A client attempted to write unauthorized attribute");
        }
    }
}
