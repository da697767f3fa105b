using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Profile;

/// <summary>Verifies addresses of signed-in users.</summary>
internal static class VerificationOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.GetUserAttributeVerificationCode, GetUserAttributeVerificationCode);
        table.AddForUser(CognitoIdentityProviderOperations.VerifyUserAttribute, request => request.AccessToken, VerifyUserAttribute);
    }

    // Asynchronous for the trigger, which runs after the section that holds the lock.
    private static ValueTask<GetUserAttributeVerificationCodeResponse> GetUserAttributeVerificationCode(
        ServiceCall call, GetUserAttributeVerificationCodeRequest request)
    {
        var token = AccessTokens.Read(call, request.AccessToken);
        CodeDelivery delivery;
        lock (token.Pool.Gate)
        {
            delivery = CreateCode(call, AccessTokens.Resolve(token), request.AttributeName);
        }

        return new(new GetUserAttributeVerificationCodeResponse { CodeDeliveryDetails = delivery.Send(call) });
    }

    private static CodeDelivery CreateCode(ServiceCall call, TokenOwner owner, string attribute)
    {
        var user = owner.User;
        ThrowIfNotAddress(attribute);
        var address = user.Codes.PendingValues.GetValueOrDefault(attribute)
            ?? user.Attributes.GetValueOrDefault(attribute)
            ?? throw new InvalidParameterException(VerificationRules.NoAddress(attribute));
        Attempts.Count(user, AttemptKind.RequestAttributeCode, call.Now);
        return AttributeCodes.Create(
            call, owner.Pool, owner.Client, user, attribute, address, MessageKind.VerifyUserAttribute);
    }

    private static VerifyUserAttributeResponse VerifyUserAttribute(
        ServiceCall call, TokenOwner owner, VerifyUserAttributeRequest request)
    {
        var (pool, user, attribute) = (owner.Pool, owner.User, request.AttributeName);
        ThrowIfNotAddress(attribute);
        Attempts.Count(user, AttemptKind.VerifyAttribute, call.Now);
        var code = VerificationCodes.Check(user.Codes.Attributes.GetValueOrDefault(attribute), request.Code, call.Now);

        // The address is the current value, or the one that waits for this.
        UserAttributes.Set(
            pool,
            user,
            [
                new AttributeType { Name = attribute, Value = code.Address },
                new AttributeType { Name = $"{attribute}_verified", Value = "true" },
            ],
            call.Now);
        user.Codes.Forget(attribute);
        return new VerifyUserAttributeResponse();
    }

    private static void ThrowIfNotAddress(string attribute)
    {
        if (attribute is not ("email" or "phone_number"))
        {
            throw new InvalidParameterException(VerificationRules.NotAnAddress(attribute));
        }
    }
}
