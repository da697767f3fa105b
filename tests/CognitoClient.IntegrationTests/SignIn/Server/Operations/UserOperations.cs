using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>What users who are signed in do with their own account.</summary>
internal sealed class UserOperations(UserPool pool)
{
    public JsonObject GetUser(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        var answer = new JsonObject
        {
            ["Username"] = user.Username,
            ["UserAttributes"] = new JsonArray(
                [.. user.Attributes.Select(attribute => new JsonObject { ["Name"] = attribute.Key, ["Value"] = attribute.Value })]),
            ["UserMFASettingList"] = new JsonArray([.. user.MfaFactors.Select(factor => JsonValue.Create(factor))]),
        };
        if (user.PreferredMfa is not null)
        {
            answer["PreferredMfaSetting"] = user.PreferredMfa;
        }

        return answer;
    }

    public JsonObject ChangePassword(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        user.CheckAttempts(pool.Now);
        var fits = pool.Users.Fits(user, call.Required("PreviousPassword"));
        user.CountAttempt(fits, pool.Now);
        if (!fits)
        {
            throw ServiceError.WrongPassword;
        }

        pool.Users.SetPassword(user, call.Required("ProposedPassword"));
        return [];
    }

    public JsonObject GetUserAttributeVerificationCode(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        var attribute = AttributeOf(call, user);
        pool.SendCode(user, attribute);
        return new() { ["CodeDeliveryDetails"] = Outbox.Delivery(user, attribute == "email" ? "EMAIL" : "SMS") };
    }

    public JsonObject VerifyUserAttribute(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        var attribute = AttributeOf(call, user);
        pool.UseCode(user, attribute, call.Required("Code"));
        user.Attributes[$"{attribute}_verified"] = "true";
        return [];
    }

    public JsonObject SetUserMFAPreference(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        Prefer("SMSMfaSettings", "SMS_MFA", user.Attributes.ContainsKey("phone_number"));
        Prefer("SoftwareTokenMfaSettings", "SOFTWARE_TOKEN_MFA", user.SoftwareToken is { Verified: true });
        Prefer("EmailMfaSettings", "EMAIL_OTP", user.Attributes.ContainsKey("email"));
        return [];

        void Prefer(string member, string factor, bool possible)
        {
            if (call.Body[member] is not JsonObject settings)
            {
                return;
            }

            var enabled = settings["Enabled"]?.GetValue<bool>() == true;
            if (enabled && !possible)
            {
                throw ServiceError.InvalidParameter("User has not verified software token mfa");
            }

            user.MfaFactors = [.. user.MfaFactors.Where(other => other != factor), .. enabled ? [factor] : Array.Empty<string>()];
            if (enabled && settings["PreferredMfa"]?.GetValue<bool>() == true)
            {
                user.PreferredMfa = factor;
            }
            else if (user.PreferredMfa == factor)
            {
                user.PreferredMfa = null;
            }
        }
    }

    private static string AttributeOf(Call call, User user)
    {
        var attribute = call.Required("AttributeName");
        return attribute is "email" or "phone_number" && user.Attributes.ContainsKey(attribute)
            ? attribute
            : throw ServiceError.InvalidParameter("User does not have the attribute to verify");
    }
}
