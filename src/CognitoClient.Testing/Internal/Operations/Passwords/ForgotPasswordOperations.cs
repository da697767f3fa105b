using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Clients;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Passwords;

/// <summary>Resets forgotten passwords.</summary>
internal static class ForgotPasswordOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.ForgotPassword, ForgotPassword);
        table.AddAsync(CognitoIdentityProviderOperations.ConfirmForgotPassword, ConfirmForgotPassword);
    }

    // Asynchronous for the triggers, which run outside the sections that hold the lock.
    private static ValueTask<ForgotPasswordResponse> ForgotPassword(ServiceCall call, ForgotPasswordRequest request)
    {
        var client = call.GetClient(request.ClientId);
        var details = CreateCode(call, client, request) is { } delivery
            ? delivery.Send(call)
            : new SimulatedUser(client.Pool, request.Username).Deliver(AccountRecovery.Attributes(client.Pool));
        return new(new ForgotPasswordResponse { CodeDeliveryDetails = details });
    }

    /// <summary>Creates a code, or returns null if the user cannot receive one and the response must not reveal it.</summary>
    private static CodeDelivery? CreateCode(ServiceCall call, AppClient client, ForgotPasswordRequest request)
    {
        var pool = client.Pool;
        lock (pool.Gate)
        {
            SecretHash.ThrowIfWrong(client, request.Username, request.SecretHash);
            var user = pool.FindUser(request.Username);
            if (user is null && !client.HidesUsers)
            {
                throw UserErrors.CombinationNotFound();
            }

            if (AccountRecovery.IsByAdministratorOnly(pool))
            {
                // FACTS-SERVER 8 [W].
                throw new NotAuthorizedException("Contact administrator to reset password.");
            }

            if (user is not { Enabled: true })
            {
                // FACTS-SERVER-config 8 [A].
                return client.HidesUsers ? null : throw UserErrors.Disabled();
            }

            PasswordReset.ThrowIfNotPossible(pool, user, call.Now, byAdministrator: false);
            if (AccountRecovery.Find(pool, user) is not { } attribute)
            {
                return client.HidesUsers ? null : throw PasswordReset.NoAddress();
            }

            Attempts.Count(user, AttemptKind.ResetPassword, call.Now);
            return PasswordReset.CreateCode(call, pool, client, user, attribute);
        }
    }

    private static ValueTask<ConfirmForgotPasswordResponse> ConfirmForgotPassword(ServiceCall call, ConfirmForgotPasswordRequest request)
    {
        var client = call.GetClient(request.ClientId);
        lock (client.Pool.Gate)
        {
            Confirm(call, client, request);
        }

        return new(new ConfirmForgotPasswordResponse());
    }

    private static void Confirm(ServiceCall call, AppClient client, ConfirmForgotPasswordRequest request)
    {
        var pool = client.Pool;
        SecretHash.ThrowIfWrong(client, request.Username, request.SecretHash);
        if (pool.FindUser(request.Username) is not { } user)
        {
            // FACTS-SERVER 8 [A].
            throw client.HidesUsers ? VerificationCodes.Mismatch() : UserErrors.CombinationNotFound();
        }

        if (!user.Enabled)
        {
            // FACTS-SERVER-config 8 [A].
            throw client.HidesUsers ? VerificationCodes.Mismatch() : UserErrors.Disabled();
        }

        Attempts.Count(user, AttemptKind.ResetPassword, call.Now);
        var code = VerificationCodes.Check(user.Codes.PasswordReset, request.ConfirmationCode, call.Now);

        // FACTS-SERVER 8 [M]: a password that is refused does not use the code up.
        PasswordPolicy.ThrowIfViolated(pool, request.Password, isSignUp: false);
        PasswordPolicy.ThrowIfUsedBefore(pool, user, request.Password);
        PasswordPolicy.Set(pool, user, Password.Create(call.Ids, pool, user.Username, request.Password, call.Now));
        user.Status = UserStatusType.Confirmed;
        user.Codes.PasswordReset = null;
        user.Codes.SignUp = null;
        VerifyAddress(pool, user, code, call.Now);
    }

    /// <summary>Marks the address that the code was sent to as verified.</summary>
    private static void VerifyAddress(UserPool pool, User user, VerificationCode code, DateTimeOffset now)
    {
        var isTaken = pool.Users.TryGetByAlias(code.Attribute, code.Address, out var owner) && owner != user;
        if (PasswordResetRules.VerifiesAddress && !isTaken && user.Attributes.GetValueOrDefault(code.Attribute) == code.Address)
        {
            UserAttributes.Verify(pool, user, code.Attribute, now);
        }
    }
}
