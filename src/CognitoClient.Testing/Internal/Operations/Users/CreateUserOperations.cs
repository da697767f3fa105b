using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Messages;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Users;

/// <summary>Creates users by administrators, and sends invitations again.</summary>
internal static class CreateUserOperations
{
    public static void AddTo(BehaviorTable table) => table.AddAsync(CognitoIdentityProviderOperations.AdminCreateUser, AdminCreateUser);

    // Asynchronous for the triggers, which run between the sections that hold the lock.
    private static ValueTask<AdminCreateUserResponse> AdminCreateUser(ServiceCall call, AdminCreateUserRequest request)
    {
        var pool = call.GetPool(request.UserPoolId);
        var invitation = request.MessageAction == MessageActionType.Resend ? Renew(call, pool, request) : Create(call, pool, request);
        if (request.MessageAction != MessageActionType.Suppress && invitation.Password is { } password)
        {
            foreach (var destination in invitation.Destinations)
            {
                Messenger.Send(call, pool, null, invitation.User, MessageKind.AdminCreateUser, destination, password);
            }
        }

        return new(new AdminCreateUserResponse { User = invitation.Shape });
    }

    private static Invitation Create(ServiceCall call, UserPool pool, AdminCreateUserRequest request)
    {
        lock (pool.Gate)
        {
            // FACTS-SERVER 6 [R]: a user without a password is confirmed where other factors can come first.
            var password = TemporaryPassword(call, pool, request, isPasswordless: FirstFactors.ArePasswordless(pool));
            var user = new NewUser
            {
                Username = request.Username,
                Attributes = request.UserAttributes ?? [],
                ByAdministrator = true,
                ForceAliases = request.ForceAliasCreation is true,
                Status = password is null ? UserStatusType.Confirmed : UserStatusType.ForceChangePassword,
            }.Add(pool, call.Ids, call.Now);
            return Invite(call, pool, user, password, request);
        }
    }

    private static Invitation Renew(ServiceCall call, UserPool pool, AdminCreateUserRequest request)
    {
        lock (pool.Gate)
        {
            var user = pool.GetUser(request.Username);
            if (user.Status != UserStatusType.ForceChangePassword)
            {
                // FACTS-SERVER 6 [W].
                throw new UnsupportedUserStateException($"Resend not possible. {request.Username} status is not FORCE_CHANGE_PASSWORD");
            }

            return Invite(call, pool, user, TemporaryPassword(call, pool, request, isPasswordless: false), request);
        }
    }

    private static Invitation Invite(ServiceCall call, UserPool pool, User user, string? password, AdminCreateUserRequest request)
    {
        if (password is not null)
        {
            PasswordPolicy.Set(
                pool, user, Password.Create(call.Ids, pool, user.Username, password, call.Now, isTemporary: true));
        }

        var media = request.DesiredDeliveryMediums is { Count: > 0 } desired
            ? desired
            : UserRules.DefaultMedia(user.Attributes.ContainsKey("phone_number"));
        return new Invitation(user, UserShapes.User(user), password,
        [
            .. media.Distinct()
                .Select(medium => medium == DeliveryMediumType.Sms ? "phone_number" : "email")
                .Where(user.Attributes.ContainsKey)
                .Select(attribute => Destination.Of(attribute, user.Attributes[attribute])),
        ]);
    }

    private static string? TemporaryPassword(ServiceCall call, UserPool pool, AdminCreateUserRequest request, bool isPasswordless)
    {
        if (!string.IsNullOrEmpty(request.TemporaryPassword))
        {
            PasswordPolicy.ThrowIfViolated(pool, request.TemporaryPassword, isSignUp: true);
            return request.TemporaryPassword;
        }

        return isPasswordless ? null : call.Ids.Password(pool.Settings.Policies?.PasswordPolicy?.MinimumLength ?? 8);
    }

    /// <summary>A user with a temporary password, and where to send it.</summary>
    private sealed record Invitation(User User, UserType Shape, string? Password, IReadOnlyList<Destination> Destinations);
}
