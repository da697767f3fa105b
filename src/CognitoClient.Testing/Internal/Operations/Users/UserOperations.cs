using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Operations.Tokens;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Users;

/// <summary>Reads, changes and deletes users, by administrators.</summary>
internal static class UserOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.AdminGetUser, request => request.UserPoolId, AdminGetUser);
        table.AddForPool(CognitoIdentityProviderOperations.AdminDeleteUser, request => request.UserPoolId, AdminDeleteUser);
        table.AddForPool(CognitoIdentityProviderOperations.AdminSetUserPassword, request => request.UserPoolId, AdminSetUserPassword);
        table.AddForPool(CognitoIdentityProviderOperations.AdminEnableUser, request => request.UserPoolId, AdminEnableUser);
        table.AddForPool(CognitoIdentityProviderOperations.AdminDisableUser, request => request.UserPoolId, AdminDisableUser);
        table.AddAsync(CognitoIdentityProviderOperations.AdminUpdateUserAttributes, AdminUpdateUserAttributes);
        table.AddForPool(
            CognitoIdentityProviderOperations.AdminDeleteUserAttributes, request => request.UserPoolId, AdminDeleteUserAttributes);
    }

    private static AdminGetUserResponse AdminGetUser(ServiceCall call, UserPool pool, AdminGetUserRequest request) =>
        UserShapes.AdminGetUser(pool.GetUser(request.Username));

    private static AdminDeleteUserResponse AdminDeleteUser(ServiceCall call, UserPool pool, AdminDeleteUserRequest request)
    {
        var user = pool.GetUser(request.Username);
        TokenOperations.RevokeAll(call, pool, user);
        pool.Users.Remove(user);
        return new AdminDeleteUserResponse();
    }

    private static AdminSetUserPasswordResponse AdminSetUserPassword(ServiceCall call, UserPool pool, AdminSetUserPasswordRequest request)
    {
        var user = pool.GetUser(request.Username);
        var isPermanent = request.Permanent is true;
        PasswordPolicy.ThrowIfViolated(pool, request.Password, isSignUp: true);
        PasswordPolicy.ThrowIfUsedBefore(pool, user, request.Password);
        PasswordPolicy.Set(
            pool, user, Password.Create(call.Ids, pool, user.Username, request.Password, call.Now, isTemporary: !isPermanent));

        // FACTS-SERVER 6 [A]: from every status.
        user.Status = isPermanent ? UserStatusType.Confirmed : UserStatusType.ForceChangePassword;
        return new AdminSetUserPasswordResponse();
    }

    private static AdminEnableUserResponse AdminEnableUser(ServiceCall call, UserPool pool, AdminEnableUserRequest request)
    {
        var user = pool.GetUser(request.Username);
        user.Enabled = true;
        user.Modified = call.Now;
        return new AdminEnableUserResponse();
    }

    // FACTS-SERVER-config 6 [A]: the tokens are revoked, and stay so when the user is enabled again.
    private static AdminDisableUserResponse AdminDisableUser(ServiceCall call, UserPool pool, AdminDisableUserRequest request)
    {
        var user = pool.GetUser(request.Username);
        user.Enabled = false;
        user.Modified = call.Now;
        TokenOperations.RevokeAll(call, pool, user);
        return new AdminDisableUserResponse();
    }

    // Asynchronous for the trigger, which runs after the section that holds the lock.
    private static ValueTask<AdminUpdateUserAttributesResponse> AdminUpdateUserAttributes(
        ServiceCall call, AdminUpdateUserAttributesRequest request)
    {
        var pool = call.GetPool(request.UserPoolId);
        IReadOnlyList<CodeDelivery> deliveries;
        lock (pool.Gate)
        {
            deliveries = AttributeUpdate.Apply(call, pool, client: null, pool.GetUser(request.Username), request.UserAttributes);
        }

        foreach (var delivery in deliveries)
        {
            delivery.Send(call);
        }

        return new(new AdminUpdateUserAttributesResponse());
    }

    private static AdminDeleteUserAttributesResponse AdminDeleteUserAttributes(
        ServiceCall call, UserPool pool, AdminDeleteUserAttributesRequest request)
    {
        var user = pool.GetUser(request.Username);
        AttributeSchema.CheckRemoval(pool, request.UserAttributeNames);
        UserAttributes.Remove(pool, user, request.UserAttributeNames, call.Now);
        return new AdminDeleteUserAttributesResponse();
    }
}
