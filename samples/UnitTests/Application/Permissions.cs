using CognitoClient.Authentication;

namespace UnitTests.Application;

/// <summary>Determines what a signed-in user may do. This is the code under test.</summary>
internal static class Permissions
{
    /// <summary>Determines whether the user is in the group <c>administrators</c>.</summary>
    /// <param name="tokens">The tokens, which must come directly from Amazon Cognito because they are not verified.</param>
    public static bool IsAdministrator(SignInTokens tokens) =>
        tokens.ReadAccessToken().Groups.Contains("administrators");
}
