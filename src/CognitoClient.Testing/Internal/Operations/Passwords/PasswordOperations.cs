using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Passwords;

/// <summary>Changes of passwords by signed-in users, and resets by administrators.</summary>
internal static class PasswordOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForUser(CognitoIdentityProviderOperations.ChangePassword, request => request.AccessToken, ChangePassword);
        table.AddAsync(CognitoIdentityProviderOperations.AdminResetUserPassword, AdminResetUserPassword);
    }

    private static ChangePasswordResponse ChangePassword(ServiceCall call, TokenOwner owner, ChangePasswordRequest request)
    {
        var (pool, user) = (owner.Pool, owner.User);
        Attempts.Count(user, AttemptKind.ChangePassword, call.Now);
        if (user.Password is { } current)
        {
            if (request.PreviousPassword is not { } previous)
            {
                throw new InvalidParameterException(PasswordResetRules.PreviousPasswordRequired);
            }

            if (!current.Is(previous))
            {
                // FACTS-SERVER 7 [W].
                throw new NotAuthorizedException("Incorrect username or password.");
            }
        }

        PasswordPolicy.ThrowIfViolated(pool, request.ProposedPassword, isSignUp: false);
        PasswordPolicy.ThrowIfUsedBefore(pool, user, request.ProposedPassword);
        PasswordPolicy.Set(pool, user, Password.Create(call.Ids, pool, user.Username, request.ProposedPassword, call.Now));
        return new ChangePasswordResponse();
    }

    // Asynchronous for the trigger, which runs after the section that holds the lock.
    private static ValueTask<AdminResetUserPasswordResponse> AdminResetUserPassword(
        ServiceCall call, AdminResetUserPasswordRequest request)
    {
        var pool = call.GetPool(request.UserPoolId);
        Reset(call, pool, request.Username).Send(call);
        return new(new AdminResetUserPasswordResponse());
    }

    private static CodeDelivery Reset(ServiceCall call, UserPool pool, string username)
    {
        lock (pool.Gate)
        {
            var user = pool.GetUser(username);
            if (!user.Enabled)
            {
                throw UserErrors.Disabled();
            }

            PasswordReset.ThrowIfNotPossible(pool, user, call.Now, byAdministrator: true);
            var attribute = AccountRecovery.Find(pool, user) ?? throw PasswordReset.NoAddress();
            user.Status = UserStatusType.ResetRequired;
            user.Modified = call.Now;
            return PasswordReset.CreateCode(call, pool, client: null, user, attribute);
        }
    }
}
