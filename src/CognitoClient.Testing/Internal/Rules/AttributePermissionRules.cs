namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the attributes that users may set through an app client.</summary>
internal static class AttributePermissionRules
{
    /// <summary>True if users may set custom attributes through an app client without a list.</summary>
    // FACTS-SERVER 4 [?]: the guide names the standard attributes, the console all attributes.
    public const bool UnlistedIncludesCustomAttributes = true;

    /// <summary>Attributes that no app client can set.</summary>
    // FACTS-SERVER-config 4 [A].
    public static readonly string[] NeverWritable = ["sub", "identities", "email_verified", "phone_number_verified"];
}
