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
        if (attributes.Any(attribute => !CanWrite(client, attribute)))
        {
            // FACTS-SERVER 6 [W].
            throw new NotAuthorizedException("A client attempted to write unauthorized attribute");
        }
    }

    private static bool CanWrite(AppClient client, string attribute) => client.Settings.WriteAttributes switch
    {
        _ when IsOfKind(attribute, "dev:") || AttributePermissionRules.NeverWritable.Contains(attribute) => false,
        [] => AttributePermissionRules.UnlistedIncludesCustomAttributes || !IsOfKind(attribute, "custom:"),
        var listed => AttributePermissions.Include(listed, attribute),
    };

    private static bool IsOfKind(string attribute, string prefix) => attribute.StartsWith(prefix, StringComparison.Ordinal);
}
