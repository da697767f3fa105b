using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;
using CognitoClient.IntegrationTests.SignIn.Server.Flows;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>Every operation that the server has, by its name.</summary>
internal sealed class PoolOperations
{
    private readonly Dictionary<string, Func<Call, JsonObject>> _operations;

    public PoolOperations(UserPool pool)
    {
        var progress = new Progress(pool);
        var flows = new AuthFlows(pool, progress);
        var challenges = new ChallengeAnswers(pool, progress);
        var tokens = new TokenOperations(pool);
        var users = new UserOperations(pool);
        var signUp = new SignUpOperations(pool);
        var softwareToken = new SoftwareTokenOperations(pool);
        var devices = new DeviceOperations(pool);
        var passkeys = new PasskeyOperations(pool);
        _operations = new[]
        {
            flows.Initiate, challenges.Respond,
            tokens.GetTokensFromRefreshToken, tokens.RevokeToken, tokens.GlobalSignOut,
            users.GetUser, users.ChangePassword,
            users.GetUserAttributeVerificationCode, users.VerifyUserAttribute, users.SetUserMFAPreference,
            signUp.SignUp, signUp.ConfirmSignUp, signUp.ResendConfirmationCode, signUp.ForgotPassword, signUp.ConfirmForgotPassword,
            softwareToken.AssociateSoftwareToken, softwareToken.VerifySoftwareToken,
            devices.ConfirmDevice, devices.UpdateDeviceStatus, devices.ForgetDevice, devices.GetDevice, devices.ListDevices,
            passkeys.StartWebAuthnRegistration, passkeys.CompleteWebAuthnRegistration,
            passkeys.ListWebAuthnCredentials, passkeys.DeleteWebAuthnCredential,
        }.ToDictionary(operation => operation.Method.Name);
        _operations["InitiateAuth"] = _operations["AdminInitiateAuth"] = flows.Initiate;
        _operations["RespondToAuthChallenge"] = _operations["AdminRespondToAuthChallenge"] = challenges.Respond;
    }

    public JsonObject Answer(Call call)
    {
        if (!_operations.TryGetValue(call.Operation, out var operation))
        {
            throw new ServiceError("UnknownOperationException", $"There is no {call.Operation}.");
        }

        if (call.IsAdmin && !call.IsSigned)
        {
            throw new ServiceError("MissingAuthenticationTokenException", "Missing Authentication Token");
        }

        return operation(call);
    }
}
