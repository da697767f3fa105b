using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Users as responses show them.</summary>
internal static class UserShapes
{
    /// <summary>The attributes, <c>sub</c> first.</summary>
    public static List<AttributeType> Attributes(User user) =>
    [
        new AttributeType { Name = "sub", Value = user.Sub },
        .. user.Attributes.Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value }),
    ];

    /// <summary>The user, with all attributes or those that are named.</summary>
    public static UserType User(User user, IReadOnlyCollection<string>? attributes = null) => new()
    {
        Username = user.Username,
        Attributes = attributes is null or { Count: 0 }
            ? Attributes(user)
            : [.. Attributes(user).Where(attribute => attributes.Contains(attribute.Name))],
        UserCreateDate = user.Created,
        UserLastModifiedDate = user.Modified,
        Enabled = user.Enabled,
        UserStatus = user.Status,
        MFAOptions = OrAbsent(user.MfaOptions),
    };

    public static AdminGetUserResponse AdminGetUser(User user) => new()
    {
        Username = user.Username,
        UserAttributes = Attributes(user),
        UserCreateDate = user.Created,
        UserLastModifiedDate = user.Modified,
        Enabled = user.Enabled,
        UserStatus = user.Status,
        MFAOptions = OrAbsent(user.MfaOptions),
        PreferredMfaSetting = user.Mfa.Preferred,
        UserMFASettingList = OrAbsent(user.Mfa.Enabled),
    };

    /// <summary>The user as the user sees it: <c>sub</c> and the attributes that the app client may read.</summary>
    public static GetUserResponse GetUser(User user, Func<string, bool> canRead) => new()
    {
        Username = user.Username,
        UserAttributes = [.. Attributes(user).Where(attribute => attribute.Name == "sub" || canRead(attribute.Name))],
        MFAOptions = OrAbsent(user.MfaOptions),
        PreferredMfaSetting = user.Mfa.Preferred,
        UserMFASettingList = OrAbsent(user.Mfa.Enabled),
    };

    // FACTS-SERVER 6 [T]: absent when empty.
    private static IReadOnlyList<T> OrAbsent<T>(IReadOnlyList<T> list) => list.Count == 0 ? null! : [.. list];
}
