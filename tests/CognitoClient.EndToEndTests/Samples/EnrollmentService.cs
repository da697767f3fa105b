using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>
/// A user pool that demands a second factor, which cognito-local cannot: it asks a user without one to set an authenticator app up.
/// </summary>
internal sealed class EnrollmentService
{
    public const string UserPoolId = "eu-central-1_SAMPLE";
    public const string ClientId = "sampleclient";
    public const string Secret = "JBSWY3DPEHPK3PXP";
    public const string Code = "123456";

    /// <summary>The operations in the order in which they were called, with the session of each that has one.</summary>
    public List<string> Calls { get; } = [];

    public Answer AnswerTo(ReceivedRequest request)
    {
        var operation = request.Header("x-amz-target")!.Split('.')[1];
        var body = JsonElement.Parse(request.BodyText);
        Calls.Add(body.TryGetProperty("Session", out var session) ? $"{operation} {session}" : operation);
        return operation switch
        {
            "InitiateAuth" => Answer.Json("""
                {"ChallengeName":"MFA_SETUP","Session":"s1",
                """ + """
                "ChallengeParameters":{"USER_ID_FOR_SRP":"ada","MFAS_CAN_SETUP":"[\"SOFTWARE_TOKEN_MFA\"]"}}
                """),
            "AssociateSoftwareToken" => Answer.Json($$"""{"SecretCode":"{{Secret}}","Session":"s2"}"""),
            "VerifySoftwareToken" when body.GetProperty("UserCode").GetString() != Code =>
                Answer.Json("""{"__type":"EnableSoftwareTokenMFAException","message":"Code mismatch"}""", 400),
            "VerifySoftwareToken" => Answer.Json("""{"Status":"SUCCESS","Session":"s3"}"""),
            "RespondToAuthChallenge" or "GetTokensFromRefreshToken" => Answer.Json($$$"""
                {"AuthenticationResult":{"AccessToken":"{{{Token()}}}","RefreshToken":"refresh","ExpiresIn":3600,"TokenType":"Bearer"}}
                """),
            "GetUser" => Answer.Json("""{"Username":"ada","UserAttributes":[],"UserMFASettingList":["SOFTWARE_TOKEN_MFA"]}"""),
            "RevokeToken" => Answer.Json("{}"),
            _ => Answer.Json("""{"__type":"InternalErrorException"}""", 500),
        };
    }

    private string Token()
    {
        var claims = $$"""{"sub":"5f1","username":"ada","jti":"{{Calls.Count}}","exp":4102444800}""";
        return $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.c2ln";
    }
}
