namespace CognitoClient.Testing.Internal.Users;

/// <summary>The lists of attributes that an app client may read or write.</summary>
internal static class AttributePermissions
{
    /// <summary>Stands for several attributes in a list.</summary>
    public const string ProfileScope = "oidc:profile";

    // FACTS-SERVER-config 4 [A].
    private static readonly string[] Profile =
    [
        "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "gender",
        "birthdate", "zoneinfo", "locale",
    ];

    /// <summary>Returns true if the list names the attribute, or a scope that contains it.</summary>
    public static bool Include(IReadOnlyList<string> list, string attribute) =>
        list.Contains(attribute) || (list.Contains(ProfileScope) && Profile.Contains(attribute));
}
