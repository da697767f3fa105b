using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Profile;

/// <summary>The codes that verify attributes.</summary>
internal static class AttributeCodes
{
    /// <summary>Creates a code, which replaces the earlier one of the attribute.</summary>
    public static CodeDelivery Create(ServiceCall call, TokenOwner owner, string attribute, string address, MessageKind kind)
    {
        var code = VerificationCodes.Create(call, attribute, address, CodeRules.AttributeLifetime);
        owner.User.Codes.Attributes[attribute] = code;
        return new CodeDelivery(owner.Pool, owner.Client, owner.User, kind, code);
    }
}
