using CognitoClient.Model;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Users;

/// <summary>Reads and changes users, by administrators.</summary>
internal static class UserOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.AdminGetUser, request => request.UserPoolId, AdminGetUser);
        table.AddForPool(CognitoIdentityProviderOperations.AdminSetUserPassword, request => request.UserPoolId, AdminSetUserPassword);
    }

    private static AdminGetUserResponse AdminGetUser(ServiceCall call, UserPool pool, AdminGetUserRequest request) =>
        UserShapes.AdminGetUser(pool.GetUser(request.Username));

    private static AdminSetUserPasswordResponse AdminSetUserPassword(ServiceCall call, UserPool pool, AdminSetUserPasswordRequest request)
    {
        var user = pool.GetUser(request.Username);
        var isPermanent = request.Permanent is true;
        PasswordPolicy.ThrowIfViolated(pool, request.Password, isSignUp: true);
        PasswordPolicy.ThrowIfUsedBefore(pool, user, request.Password);
        PasswordPolicy.Set(
            pool, user, Password.Create(call.Ids, pool, user.Username, request.Password, call.Now, isTemporary: !isPermanent));
        user.Status = isPermanent ? UserStatusType.Confirmed : UserStatusType.ForceChangePassword;
        return new AdminSetUserPasswordResponse();
    }
}
