using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Users;

/// <summary>Reads the user of an access token.</summary>
internal static class OwnUserOperations
{
    public static void AddTo(BehaviorTable table) =>
        table.AddForUser(CognitoIdentityProviderOperations.GetUser, request => request.AccessToken, GetUser);

    private static GetUserResponse GetUser(ServiceCall call, TokenOwner owner, GetUserRequest request) =>
        UserShapes.GetUser(owner.User, attribute => ReadableAttributes.CanRead(owner.Client, attribute));
}
