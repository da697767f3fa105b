using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Clients;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.SignUps;

/// <summary>Confirms sign-ups.</summary>
internal static class ConfirmationOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.ConfirmSignUp, ConfirmSignUp);
        table.AddAsync(CognitoIdentityProviderOperations.AdminConfirmSignUp, AdminConfirmSignUp);
    }

    // Asynchronous for the trigger, which runs after the section that holds the lock.
    private static ValueTask<ConfirmSignUpResponse> ConfirmSignUp(ServiceCall call, ConfirmSignUpRequest request)
    {
        var client = call.GetClient(request.ClientId);
        lock (client.Pool.Gate)
        {
            return new(new ConfirmSignUpResponse { Session = Confirm(call, client, request) });
        }
    }

    private static string? Confirm(ServiceCall call, AppClient client, ConfirmSignUpRequest request)
    {
        var pool = client.Pool;
        SecretHash.ThrowIfWrong(client, request.Username, request.SecretHash);
        if (pool.FindUser(request.Username) is not { } user)
        {
            // FACTS-SERVER 8 [W].
            throw client.HidesUsers ? VerificationCodes.Expired() : UserErrors.CombinationNotFound();
        }

        if (!user.Enabled)
        {
            throw UserErrors.Disabled();
        }

        ThrowIfConfirmed(user);
        Attempts.Count(user, AttemptKind.ConfirmSignUp, call.Now);
        var code = VerificationCodes.Check(user.Codes.SignUp, request.ConfirmationCode, call.Now);
        if (user.Attributes.GetValueOrDefault(code.Attribute) == code.Address)
        {
            UserAttributes.Verify(pool, user, code.Attribute, call.Now, request.ForceAliasCreation is true);
        }

        SetConfirmed(user, call.Now);
        return SignUpSessions.Start(call, client, user, code.Attribute);
    }

    private static ValueTask<AdminConfirmSignUpResponse> AdminConfirmSignUp(ServiceCall call, AdminConfirmSignUpRequest request)
    {
        var pool = call.GetPool(request.UserPoolId);
        lock (pool.Gate)
        {
            // FACTS-SERVER 8 [A]: no address is verified.
            var user = pool.GetUser(request.Username);
            ThrowIfConfirmed(user);
            SetConfirmed(user, call.Now);
        }

        return new(new AdminConfirmSignUpResponse());
    }

    private static void ThrowIfConfirmed(User user)
    {
        if (user.Status != UserStatusType.Unconfirmed)
        {
            // FACTS-SERVER 8 [W].
            throw new NotAuthorizedException($"User cannot be confirmed. Current status is {user.Status}");
        }
    }

    private static void SetConfirmed(User user, DateTimeOffset now)
    {
        user.Status = UserStatusType.Confirmed;
        user.Modified = now;
        user.Codes.SignUp = null;
    }
}
