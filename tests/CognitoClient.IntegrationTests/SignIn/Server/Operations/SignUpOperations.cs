using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>What people do before they are signed in: sign up, confirm, get a new password.</summary>
internal sealed class SignUpOperations(UserPool pool)
{
    private const string SignUpCode = "sign-up";
    private const string PasswordCode = "password";

    public JsonObject SignUp(Call call)
    {
        var (_, name) = Named(call);
        var password = call.Required("Password");
        if (password.Length < 8)
        {
            throw new ServiceError("InvalidPasswordException", "Password did not conform with policy: Password not long enough");
        }

        if (pool.Options.EmailIsUsername && !name.Contains('@', StringComparison.Ordinal))
        {
            throw ServiceError.InvalidParameter("Username should be an email.");
        }

        var attributes = call.Attributes("UserAttributes").ToArray();
        if (pool.Options.RequiredAttributes.FirstOrDefault(required => attributes.All(attribute => attribute.Name != required))
            is { } missing)
        {
            throw ServiceError.InvalidParameter($"Attributes did not conform to the schema: {missing}: The attribute is required");
        }

        if (pool.Users.Find(name) is not null)
        {
            throw new ServiceError("UsernameExistsException", "User already exists");
        }

        var user = pool.Users.Add(name, password, attributes);
        user.Status = "UNCONFIRMED";
        pool.SendCode(user, SignUpCode);
        return new() { ["CodeDeliveryDetails"] = Outbox.Delivery(user), ["UserConfirmed"] = false, ["UserSub"] = user.Sub };
    }

    public JsonObject ConfirmSignUp(Call call)
    {
        var (client, name) = Named(call);
        var user = Existing(name);
        if (user.Status != "UNCONFIRMED")
        {
            throw ServiceError.NotAuthorized($"User cannot be confirmed. Current status is {user.Status}");
        }

        pool.UseCode(user, SignUpCode, call.Required("ConfirmationCode"));
        user.Status = "CONFIRMED";
        user.Attributes["email_verified"] = "true";
        var attempt = new Attempt(user, client) { Flow = "USER_AUTH", Challenge = "SIGN_UP", IsPasswordless = true };
        return new() { ["Session"] = pool.Sessions.Add(attempt) };
    }

    public JsonObject ResendConfirmationCode(Call call)
    {
        var user = Existing(Named(call).Name);
        if (user.Status != "UNCONFIRMED")
        {
            throw ServiceError.InvalidParameter("User is already confirmed.");
        }

        pool.SendCode(user, SignUpCode);
        return new() { ["CodeDeliveryDetails"] = Outbox.Delivery(user) };
    }

    public JsonObject ForgotPassword(Call call)
    {
        var user = Existing(Named(call).Name);
        if (!user.Enabled)
        {
            throw ServiceError.NotAuthorized("User is disabled.");
        }

        if (!user.Attributes.ContainsKey("email"))
        {
            throw ServiceError.InvalidParameter(
                "Cannot reset password for the user as there is no registered/verified email or phone_number");
        }

        pool.SendCode(user, PasswordCode);
        return new() { ["CodeDeliveryDetails"] = Outbox.Delivery(user) };
    }

    public JsonObject ConfirmForgotPassword(Call call)
    {
        var user = Existing(Named(call).Name);
        pool.UseCode(user, PasswordCode, call.Required("ConfirmationCode"));
        pool.Users.SetPassword(user, call.Required("Password"));
        user.Status = "CONFIRMED";
        return [];
    }

    private (AppClient Client, string Name) Named(Call call)
    {
        var client = pool.ClientOf(call);
        var name = call.Required("Username");
        client.CheckSecretHash(call.Text("SecretHash"), name);
        return (client, name);
    }

    private User Existing(string name) =>
        pool.Users.Find(name) ?? throw new ServiceError("UserNotFoundException", "Username/client id combination not found.");
}
