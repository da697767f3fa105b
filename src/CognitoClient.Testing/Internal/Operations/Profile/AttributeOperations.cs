using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Operations.Tokens;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Profile;

/// <summary>Changes of attributes by signed-in users, who can also delete themselves.</summary>
internal static class AttributeOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.UpdateUserAttributes, UpdateUserAttributes);
        table.AddForUser(CognitoIdentityProviderOperations.DeleteUserAttributes, request => request.AccessToken, DeleteUserAttributes);
        table.AddForUser(CognitoIdentityProviderOperations.DeleteUser, request => request.AccessToken, DeleteUser);
    }

    // Asynchronous for the trigger, which runs after the section that holds the lock.
    private static ValueTask<UpdateUserAttributesResponse> UpdateUserAttributes(ServiceCall call, UpdateUserAttributesRequest request)
    {
        var token = AccessTokens.Read(call, request.AccessToken);
        IReadOnlyList<CodeDelivery> deliveries;
        lock (token.Pool.Gate)
        {
            var owner = AccessTokens.Resolve(token);
            WritableAttributes.ThrowIfNotWritable(owner.Client, request.UserAttributes.Select(change => change.Name));
            deliveries = AttributeUpdate.Apply(call, owner.Pool, owner.Client, owner.User, request.UserAttributes);
        }

        return new(new UpdateUserAttributesResponse
        {
            CodeDeliveryDetailsList = [.. deliveries.Select(delivery => delivery.Send(call))],
        });
    }

    private static DeleteUserAttributesResponse DeleteUserAttributes(
        ServiceCall call, TokenOwner owner, DeleteUserAttributesRequest request)
    {
        var names = request.UserAttributeNames;
        WritableAttributes.ThrowIfNotWritable(owner.Client, names);
        AttributeSchema.CheckRemoval(owner.Pool, names);
        UserAttributes.Remove(owner.Pool, owner.User, names, call.Now);
        return new DeleteUserAttributesResponse();
    }

    private static DeleteUserResponse DeleteUser(ServiceCall call, TokenOwner owner, DeleteUserRequest request)
    {
        TokenOperations.RevokeAll(call, owner.Pool, owner.User);
        owner.Pool.Users.Remove(owner.User);
        return new DeleteUserResponse();
    }
}
