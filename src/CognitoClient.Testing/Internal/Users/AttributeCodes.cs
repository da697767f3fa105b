using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The codes that verify attributes.</summary>
internal static class AttributeCodes
{
    /// <summary>Creates a code, which replaces the earlier one of the attribute.</summary>
    public static CodeDelivery Create(
        ServiceCall call, UserPool pool, AppClient? client, User user, string attribute, string address, MessageKind kind)
    {
        var code = VerificationCodes.Create(call, attribute, address, CodeRules.AttributeLifetime);
        user.Codes.Attributes[attribute] = code;
        return new CodeDelivery(pool, client, user, kind, code);
    }
}
