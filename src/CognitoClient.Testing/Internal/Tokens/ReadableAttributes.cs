using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The attributes that an app client may read.</summary>
internal static class ReadableAttributes
{
<<<<<<< HEAD
=======
    /// <summary>Stands for several attributes in a list of an app client.</summary>
    // FACTS-SERVER-config 4 [A].
    public const string Profile = "oidc:profile";

    private static readonly string[] ProfileAttributes =
    [
        "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "gender",
        "birthdate", "zoneinfo", "locale",
    ];

>>>>>>> 3e340e6 (Update, list and delete in-memory user pools and app clients; list users with filters; groups, tags, secrets)
    /// <summary>Returns the user's attributes that the app client may read, without <c>sub</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(AppClient client, User user) =>
        [.. user.Attributes.Where(attribute => CanRead(client, attribute.Key))];

    /// <summary>Without a list of its own, an app client reads the standard attributes only.</summary>
    public static bool CanRead(AppClient client, string attribute) => client.Settings.ReadAttributes switch
    {
        [] => !attribute.StartsWith("custom:", StringComparison.Ordinal) && !attribute.StartsWith("dev:", StringComparison.Ordinal),
<<<<<<< HEAD
        var listed => AttributePermissions.Include(listed, attribute),
=======
        var listed => Contains(listed, attribute),
>>>>>>> 3e340e6 (Update, list and delete in-memory user pools and app clients; list users with filters; groups, tags, secrets)
    };

    /// <summary>Returns true if a list of attributes contains one, by name or as a part of the profile.</summary>
    public static bool Contains(IReadOnlyList<string> listed, string attribute) =>
        listed.Contains(attribute) || (listed.Contains(Profile) && ProfileAttributes.Contains(attribute));
}
