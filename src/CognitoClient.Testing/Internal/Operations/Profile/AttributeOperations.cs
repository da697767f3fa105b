using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
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
        List<CodeDelivery> deliveries;
        lock (token.Pool.Gate)
        {
            deliveries = Update(call, AccessTokens.Resolve(token), request.UserAttributes);
        }

        return new(new UpdateUserAttributesResponse
        {
            CodeDeliveryDetailsList = [.. deliveries.Select(delivery => delivery.Send(call))],
        });
    }

    private static List<CodeDelivery> Update(ServiceCall call, TokenOwner owner, IReadOnlyList<AttributeType> changes)
    {
        var (pool, user) = (owner.Pool, owner.User);
        WritableAttributes.ThrowIfNotWritable(owner.Client, changes.Select(change => change.Name));
        AttributeSchema.CheckChange(pool, user, changes);

        // The last value of an attribute that is there twice counts.
        var addresses = changes
            .Where(change => change.Name is "email" or "phone_number")
            .GroupBy(change => change.Name, (_, same) => same.Last())
            .Where(change => change.Value != user.Attributes.GetValueOrDefault(change.Name))
            .ToList();
        var pending = addresses.Where(change => WaitsForVerification(pool, change)).ToList();
        ThrowIfTaken(pool, user, pending);
        UserAttributes.Set(
            pool, user, changes.Where(change => !pending.Exists(address => address.Name == change.Name)), call.Now);
        foreach (var address in addresses)
        {
            user.Codes.Forget(address.Name);
        }

        foreach (var address in pending)
        {
            user.Codes.PendingValues[address.Name] = address.Value!;
        }

        return
        [
            .. addresses
                .Where(address => !string.IsNullOrEmpty(address.Value) && AutoVerification.Attributes(pool).Contains(address.Name))
                .Select(address => AttributeCodes.Create(call, owner, address.Name, address.Value!, MessageKind.UpdateUserAttribute)),
        ];
    }

    // FACTS-SERVER 6 [A]: the old value stays until the new one is verified.
    private static bool WaitsForVerification(UserPool pool, AttributeType change) =>
        !string.IsNullOrEmpty(change.Value)
        && pool.Settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?
            .Any(attribute => attribute.Value == change.Name) is true;

    // FACTS-SERVER 6 [W]: a name for sign-in cannot be that of another user.
    private static void ThrowIfTaken(UserPool pool, User user, IEnumerable<AttributeType> pending)
    {
        if (pending.FirstOrDefault(change => change.Name == user.LoginAttribute) is { } login
            && pool.Users.TryGetByAlias(login.Name, login.Value!, out var owner)
            && owner != user)
        {
            throw new AliasExistsException(UserRules.AddressTaken(login.Name));
        }
    }

    private static DeleteUserAttributesResponse DeleteUserAttributes(
        ServiceCall call, TokenOwner owner, DeleteUserAttributesRequest request)
    {
        var names = request.UserAttributeNames;
        WritableAttributes.ThrowIfNotWritable(owner.Client, names);
        AttributeSchema.CheckRemoval(owner.Pool, names);
        UserAttributes.Remove(owner.Pool, owner.User, names, call.Now);
        foreach (var name in names)
        {
            owner.User.Codes.Forget(name);
        }

        return new DeleteUserAttributesResponse();
    }

    private static DeleteUserResponse DeleteUser(ServiceCall call, TokenOwner owner, DeleteUserRequest request)
    {
        owner.Pool.Tokens.Revoke(owner.User);
        owner.Pool.Users.Remove(owner.User);
        return new DeleteUserResponse();
    }
}
