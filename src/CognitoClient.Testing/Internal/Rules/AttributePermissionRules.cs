using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the attributes that users may set through an app client.</summary>
internal static class AttributePermissionRules
{
    // FACTS-SERVER-config 4 [A].
    private static readonly string[] NeverWritable = ["sub", "identities", "email_verified", "phone_number_verified"];

    /// <summary>Returns true if users may set the attribute through the app client.</summary>
    // FACTS-SERVER 4 [?]: for an app client without a list, the guide names the standard attributes, the console all attributes.
    public static bool CanWrite(AppClient client, string attribute) => client.Settings.WriteAttributes switch
    {
        _ when NeverWritable.Contains(attribute) || attribute.StartsWith("dev:", StringComparison.Ordinal) => false,
        [] => true,
        var listed => AttributePermissions.Include(listed, attribute),
    };
}
