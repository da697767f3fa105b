using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>RespondToAuthChallenge and AdminRespondToAuthChallenge: each challenge by its name.</summary>
internal sealed class ChallengeAnswers
{
    private readonly UserPool _pool;
    private readonly Dictionary<string, Func<ChallengeAnswer, JsonObject>> _challenges;

    public ChallengeAnswers(UserPool pool, Progress progress)
    {
        _pool = pool;
        var password = new PasswordChallenges(pool, progress);
        var codes = new CodeChallenges(pool, progress);
        var device = new DeviceChallenges(pool, progress);
        var mfa = new MfaChallenges(progress);
        _challenges = new()
        {
            ["PASSWORD_VERIFIER"] = password.Verify,
            ["PASSWORD"] = password.Check,
            ["PASSWORD_SRP"] = password.Begin,
            ["SELECT_CHALLENGE"] = password.Select,
            ["SMS_MFA"] = codes.Check,
            ["EMAIL_OTP"] = codes.Check,
            ["SMS_OTP"] = codes.Check,
            ["SOFTWARE_TOKEN_MFA"] = codes.CheckSoftwareToken,
            ["SELECT_MFA_TYPE"] = mfa.Select,
            ["MFA_SETUP"] = mfa.FinishSetup,
            ["NEW_PASSWORD_REQUIRED"] = new NewPasswordChallenge(pool, progress).Set,
            ["CUSTOM_CHALLENGE"] = new CustomChallenge(pool, progress).Check,
            ["DEVICE_SRP_AUTH"] = device.Begin,
            ["DEVICE_PASSWORD_VERIFIER"] = device.Verify,
            ["WEB_AUTHN"] = new WebAuthnChallenge(pool, progress).Check,
        };
    }

    public JsonObject Respond(Call call)
    {
        var client = _pool.ClientOf(call);
        var name = call.Required("ChallengeName");
        if (!_challenges.TryGetValue(name, out var answer))
        {
            throw ServiceError.InvalidParameter($"Challenge {name} is not supported");
        }

        var responses = call.Map("ChallengeResponses");
        client.CheckSecretHash(responses["SECRET_HASH"], responses.Required("USERNAME"));
        return answer(new(_pool, client, name, call.Text("Session"), responses));
    }
}
