using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Clients;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.SignUps;

/// <summary>Sign-up, and codes that are sent again.</summary>
internal static class SignUpOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.SignUp, SignUp);
        table.AddAsync(CognitoIdentityProviderOperations.ResendConfirmationCode, ResendConfirmationCode);
    }

    // Asynchronous for the triggers, which run between the sections that hold the lock.
    private static ValueTask<SignUpResponse> SignUp(ServiceCall call, SignUpRequest request)
    {
        var client = call.GetClient(request.ClientId);
        lock (client.Pool.Gate)
        {
            Check(client, request);
        }

        var (user, delivery, session) = Create(call, client, request);

        // FACTS-SERVER-config 8 [A]: if the delivery fails, the user exists nevertheless.
        return new(new SignUpResponse
        {
            UserConfirmed = false,
            UserSub = user.Sub,
            CodeDeliveryDetails = delivery?.Send(call),
            Session = session,
        });
    }

    private static void Check(AppClient client, SignUpRequest request)
    {
        var pool = client.Pool;
        SecretHash.ThrowIfWrong(client, request.Username, request.SecretHash);
        if (pool.Settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly is true)
        {
            // FACTS-SERVER 8 [W].
            throw new NotAuthorizedException("SignUp is not permitted for this user pool");
        }

        WritableAttributes.ThrowIfNotWritable(client, (request.UserAttributes ?? []).Select(attribute => attribute.Name));
        if (!string.IsNullOrEmpty(request.Password) || !FirstFactors.ArePasswordless(pool))
        {
            PasswordPolicy.ThrowIfViolated(
                pool, request.Password ?? throw new InvalidParameterException(SignUpRules.PasswordRequired), isSignUp: true);
        }

        Describe(request).Check(pool);
    }

    private static (User User, CodeDelivery? Delivery, string? Session) Create(ServiceCall call, AppClient client, SignUpRequest request)
    {
        var pool = client.Pool;
        lock (pool.Gate)
        {
            var user = Describe(request).Add(pool, call.Ids, call.Now);
            MarkAddresses(user);
            if (request.Password is { Length: > 0 } password)
            {
                PasswordPolicy.Set(pool, user, Password.Create(call.Ids, pool, user.Username, password, call.Now));
            }

            var delivery = CreateCode(call, client, user, MessageKind.SignUp);
            return (user, delivery, SignUpSessions.Start(call, client, user, delivery?.Code.Attribute));
        }
    }

    private static NewUser Describe(SignUpRequest request) => new()
    {
        Username = request.Username,
        Attributes = request.UserAttributes ?? [],
        ByAdministrator = false,
        Status = UserStatusType.Unconfirmed,
    };

    // FACTS-SERVER 8 [T]: a code is sent only to an address that the user pool verifies.
    private static CodeDelivery? CreateCode(ServiceCall call, AppClient client, User user, MessageKind kind)
    {
        if (AutoVerification.Find(client.Pool, user) is not { } attribute)
        {
            return null;
        }

        user.Codes.SignUp = VerificationCodes.Create(call, attribute, user.Attributes[attribute], CodeRules.SignUpLifetime);
        return new CodeDelivery(client.Pool, client, user, kind, user.Codes.SignUp);
    }

    private static ValueTask<ResendConfirmationCodeResponse> ResendConfirmationCode(
        ServiceCall call, ResendConfirmationCodeRequest request)
    {
        var client = call.GetClient(request.ClientId);
        var details = Renew(call, client, request) is { } delivery
            ? delivery.Send(call)
            : new SimulatedUser(client.Pool, request.Username).Deliver(AutoVerification.Attributes(client.Pool));
        return new(new ResendConfirmationCodeResponse { CodeDeliveryDetails = details });
    }

    /// <summary>Creates a new code, or returns null if the user does not exist and the response must not reveal it.</summary>
    private static CodeDelivery? Renew(ServiceCall call, AppClient client, ResendConfirmationCodeRequest request)
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

            if (pool.Settings.AutoVerifiedAttributes.Count == 0)
            {
                throw AutoVerificationIsOff();
            }

            if (user is not { Enabled: true })
            {
                // FACTS-SERVER-config 8 [A].
                return client.HidesUsers ? null : throw UserErrors.Disabled();
            }

            if (user.Status != UserStatusType.Unconfirmed)
            {
                // FACTS-SERVER 8 [W].
                throw new InvalidParameterException("User is already confirmed.");
            }

            Attempts.Count(user, AttemptKind.ResendCode, call.Now);
            return CreateCode(call, client, user, MessageKind.ResendCode) ?? throw AutoVerificationIsOff();
        }
    }

    // FACTS-SERVER 8 [W]. Also for a user without an address that the user pool verifies [?].
    private static InvalidParameterException AutoVerificationIsOff() => new("Auto verification not turned on.");

    private static void MarkAddresses(User user)
    {
        foreach (var attribute in (string[])["email", "phone_number"])
        {
            if (SignUpRules.MarksAddressesAsNotVerified && user.Attributes.ContainsKey(attribute))
            {
                user.Attributes.TryAdd($"{attribute}_verified", "false");
            }
        }
    }
}
