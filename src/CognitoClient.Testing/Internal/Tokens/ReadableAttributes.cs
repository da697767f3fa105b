using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The attributes that an app client may read.</summary>
internal static class ReadableAttributes
{
    /// <summary>Returns the user's attributes that the app client may read, without <c>sub</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(AppClient client, User user) =>
        [.. user.Attributes.Where(attribute => CanRead(client, attribute.Key))];

    /// <summary>Without a list of its own, an app client reads the standard attributes only.</summary>
    public static bool CanRead(AppClient client, string attribute) => client.Settings.ReadAttributes switch
    {
        [] => !attribute.StartsWith("custom:", StringComparison.Ordinal) && !attribute.StartsWith("dev:", StringComparison.Ordinal),
        var listed => AttributePermissions.Include(listed, attribute),
    };
}
