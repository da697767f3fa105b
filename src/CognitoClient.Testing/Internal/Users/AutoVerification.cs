using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The addresses that the user pool verifies by itself.</summary>
internal static class AutoVerification
{
    /// <summary>Returns the attributes, the preferred one first.</summary>
    // FACTS-SERVER 8 [A]: the phone number comes first.
    public static IReadOnlyList<string> Attributes(UserPool pool) =>
    [
        .. pool.Settings.AutoVerifiedAttributes
            .OrderBy(attribute => attribute != VerifiedAttributeType.PhoneNumber)
            .Select(attribute => attribute.Value),
    ];

    /// <summary>Returns the attribute to which the code of a sign-up is sent, or null if none is sent.</summary>
    public static string? Find(UserPool pool, User user) => Attributes(pool).FirstOrDefault(user.Attributes.ContainsKey);
}
