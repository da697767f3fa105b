using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Changes of attributes by users and administrators, with the codes that verify new addresses.</summary>
internal static class AttributeUpdate
{
    /// <summary>Changes attributes of a user. The user pool must be locked.</summary>
    /// <param name="call">The call.</param>
    /// <param name="pool">The user pool.</param>
    /// <param name="client">The app client of the call, or null if an administrator made it.</param>
    /// <param name="user">The user.</param>
    /// <param name="changes">The attributes.</param>
    /// <returns>The codes to send.</returns>
    public static IReadOnlyList<CodeDelivery> Apply(
        ServiceCall call, UserPool pool, AppClient? client, User user, IReadOnlyList<AttributeType> changes)
    {
        AttributeSchema.CheckChange(pool, user, changes);
        var toVerify = changes

            // The last value of an attribute that is there twice counts.
            .Where(change => change.Name is "email" or "phone_number")
            .GroupBy(change => change.Name, (_, same) => same.Last())
            .Where(change => !string.IsNullOrEmpty(change.Value) && change.Value != user.Attributes.GetValueOrDefault(change.Name))

            // The model [A]: an address that an administrator marks as verified needs no code.
            .Where(change => !changes.Any(flag => flag.Name == $"{change.Name}_verified" && IsTrue(flag.Value)))
            .Where(change => AutoVerification.Attributes(pool).Contains(change.Name))
            .ToList();
        var pending = toVerify.Where(change => WaitsForVerification(pool, change.Name)).ToList();
        ThrowIfTaken(pool, user, pending);
        UserAttributes.Set(pool, user, changes.Where(change => !IsPending(pending, change.Name)), call.Now);
        foreach (var address in pending)
        {
            user.Codes.PendingValues[address.Name] = address.Value!;
        }

        return
        [
            .. toVerify.Select(address =>
                AttributeCodes.Create(call, pool, client, user, address.Name, address.Value!, MessageKind.UpdateUserAttribute)),
        ];
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // FACTS-SERVER 6 [A]: the old value stays until the new one is verified.
    private static bool WaitsForVerification(UserPool pool, string attribute) =>
        pool.Settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?
            .Any(required => required.Value == attribute) is true;

    private static bool IsPending(List<AttributeType> pending, string attribute) =>
        pending.Exists(address => attribute == address.Name || attribute == $"{address.Name}_verified");

    // FACTS-SERVER 6 [W]: a name for sign-in cannot be that of another user.
    private static void ThrowIfTaken(UserPool pool, User user, List<AttributeType> pending)
    {
        if (pending.Find(change => change.Name == user.LoginAttribute) is { } login
            && pool.Users.TryGetByAlias(login.Name, login.Value!, out var owner)
            && owner != user)
        {
            throw new AliasExistsException(UserRules.AddressTaken(login.Name));
        }
    }
}
