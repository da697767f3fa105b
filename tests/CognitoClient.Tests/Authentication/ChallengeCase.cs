using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>A challenge as the service sends it, an answer to it, and what that answer must send.</summary>
internal sealed record ChallengeCase(
    Type Type, string Parameters, Func<SignInChallenge, CancellationToken, Task<CognitoSignInResult>> Answer, string Responses)
{
    public string AvailableChallenges { get; init; } = "[]";

    public string ChallengeAnswer(string name) =>
        $$"""
        {"ChallengeName":"{{name}}","Session":"session","ChallengeParameters":{{Parameters}},
         "AvailableChallenges":{{AvailableChallenges}}}
        """;

    /// <summary>Every challenge whose answer is one request with nothing random in it, by name.</summary>
    public static IReadOnlyDictionary<string, ChallengeCase> All { get; } = new Dictionary<string, ChallengeCase>
    {
        ["SMS_MFA"] = Of<SmsMfaChallenge>(
            """{"USER_ID_FOR_SRP":"sub","CODE_DELIVERY_DESTINATION":"+*1","CODE_DELIVERY_DELIVERY_MEDIUM":"SMS"}""",
            (challenge, token) => challenge.RespondAsync("123456", token),
            """{"USERNAME":"sub","SMS_MFA_CODE":"123456"}"""),
        ["EMAIL_OTP"] = Of<EmailOtpChallenge>(
            """{"CODE_DELIVERY_DESTINATION":"a***@e***"}""",
            (challenge, token) => challenge.RespondAsync("123456", token),
            """{"USERNAME":"ada","EMAIL_OTP_CODE":"123456"}"""),
        ["SMS_OTP"] = Of<SmsOtpChallenge>(
            """{"CODE_DELIVERY_DESTINATION":"+*1"}""",
            (challenge, token) => challenge.RespondAsync("123456", token),
            """{"USERNAME":"ada","SMS_OTP_CODE":"123456"}"""),
        ["SOFTWARE_TOKEN_MFA"] = Of<SoftwareTokenMfaChallenge>(
            """{"USER_ID_FOR_SRP":"sub","FRIENDLY_DEVICE_NAME":"phone"}""",
            (challenge, token) => challenge.RespondAsync("123456", token),
            """{"USERNAME":"sub","SOFTWARE_TOKEN_MFA_CODE":"123456"}"""),
        ["SELECT_MFA_TYPE"] = Of<SelectMfaTypeChallenge>(
            """{"MFAS_CAN_CHOOSE":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]"}""",
            (challenge, token) => challenge.RespondAsync(challenge.Choices[1], token),
            """{"USERNAME":"ada","ANSWER":"SOFTWARE_TOKEN_MFA"}"""),
        ["MFA_SETUP"] = Of<MfaSetupChallenge>(
            """{"MFAS_CAN_SETUP":"[\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]"}""",
            (challenge, token) => challenge.RespondWithEmailAsync("ada@example.com", token),
            """{"USERNAME":"ada","EMAIL":"ada@example.com"}"""),
        ["SELECT_CHALLENGE"] = Of<SelectChallenge>(
            "{}",
            (challenge, token) => challenge.RespondAsync(challenge.Choices[1], token),
            """{"USERNAME":"ada","ANSWER":"WEB_AUTHN"}""") with { AvailableChallenges = """["PASSWORD","WEB_AUTHN"]""" },
        ["PASSWORD"] = Of<PasswordChallenge>(
            "{}",
            (challenge, token) => challenge.RespondAsync("pw", token),
            """{"USERNAME":"ada","PASSWORD":"pw"}"""),
        ["ADMIN_NO_SRP_AUTH"] = Of<AdminNoSrpAuthChallenge>(
            "{}",
            (challenge, token) => challenge.RespondAsync("pw", token),
            """{"USERNAME":"ada","PASSWORD":"pw"}"""),
        ["WEB_AUTHN"] = Of<WebAuthnChallenge>(
            """{"CREDENTIAL_REQUEST_OPTIONS":"{\"challenge\":\"x\"}"}""",
            (challenge, token) => challenge.RespondAsync("""{"id":"y"}""", token),
            """{"USERNAME":"ada","CREDENTIAL":"{\"id\":\"y\"}"}"""),
        ["CUSTOM_CHALLENGE"] = Of<CustomChallenge>(
            """{"USERNAME":"real name","question":"?"}""",
            (challenge, token) => challenge.RespondAsync("!", token),
            """{"USERNAME":"real name","ANSWER":"!"}"""),
        ["NEW_PASSWORD_REQUIRED"] = Of<NewPasswordRequiredChallenge>(
            """
            {"USER_ID_FOR_SRP":"sub","requiredAttributes":"[\"userAttributes.name\"]",
             "userAttributes":"{\"email\":\"ada@example.com\"}"}
            """,
            (challenge, token) => challenge.RespondAsync(
                "new", new Dictionary<string, string> { [challenge.RequiredAttributes[0]] = "Ada" }, token),
            """{"USERNAME":"sub","NEW_PASSWORD":"new","userAttributes.name":"Ada"}"""),
        ["PASSWORD_VERIFIER"] = Of<PasswordVerifierChallenge>(
            """{"USER_ID_FOR_SRP":"sub","USERNAME":"sub","SALT":"1","SRP_B":"2","SECRET_BLOCK":"AA=="}""",
            (challenge, token) => challenge.RespondAsync(Proof(challenge), token),
            """
            {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AA==","PASSWORD_CLAIM_SIGNATURE":"c2ln",
             "TIMESTAMP":"Mon Jan 1 00:00:00 UTC 2024"}
            """),
        ["DEVICE_SRP_AUTH"] = Of<DeviceSrpAuthChallenge>(
            """{"DEVICE_KEY":"key"}""",
            (challenge, token) => challenge.RespondAsync(
                new Dictionary<string, string> { ["DEVICE_KEY"] = challenge.DeviceKey!, ["SRP_A"] = "A" }, token),
            """{"USERNAME":"ada","DEVICE_KEY":"key","SRP_A":"A"}"""),
        ["DEVICE_PASSWORD_VERIFIER"] = Of<DevicePasswordVerifierChallenge>(
            """{"USERNAME":"sub","DEVICE_KEY":"key","SALT":"1","SRP_B":"2","SECRET_BLOCK":"AA=="}""",
            (challenge, token) => challenge.RespondAsync(Proof(challenge), token),
            """
            {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AA==","PASSWORD_CLAIM_SIGNATURE":"c2ln",
             "TIMESTAMP":"Mon Jan 1 00:00:00 UTC 2024","DEVICE_KEY":"key"}
            """),
        ["PASSWORD_SRP"] = Of<PasswordSrpChallenge>(
            "{}",
            (challenge, token) => challenge.RespondAsync(new Dictionary<string, string> { ["SRP_A"] = "A" }, token),
            """{"USERNAME":"ada","SRP_A":"A"}"""),
        ["NEW_KIND"] = Of<UnknownChallenge>(
            """{"USERNAME":"sub"}""",
            (challenge, token) => challenge.RespondAsync(new Dictionary<string, string> { ["USERNAME"] = "mine", ["X"] = "y" }, token),
            """{"USERNAME":"mine","X":"y"}"""),
    };

    /// <summary>A proof that was computed elsewhere.</summary>
    private static Dictionary<string, string> Proof(SignInChallenge challenge)
    {
        var proof = new Dictionary<string, string>
        {
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge.Parameters["SECRET_BLOCK"],
            ["PASSWORD_CLAIM_SIGNATURE"] = "c2ln",
            ["TIMESTAMP"] = "Mon Jan 1 00:00:00 UTC 2024",
        };
        if (challenge.Parameters.TryGetValue("DEVICE_KEY", out var deviceKey))
        {
            proof["DEVICE_KEY"] = deviceKey;
        }

        return proof;
    }

    private static ChallengeCase Of<T>(string parameters, Func<T, CancellationToken, Task<CognitoSignInResult>> answer, string responses)
        where T : SignInChallenge => new(typeof(T), parameters, (challenge, token) => answer((T)challenge, token), responses);
}
