using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>Verifies challenges when they arrive, rather than when the user has typed a response.</summary>
internal static class ChallengeChecks
{
    /// <summary>Returns the name of the challenge in a response.</summary>
    /// <exception cref="SignInProtocolException">There is no challenge, or a value of the challenge is missing or invalid.</exception>
    public static ChallengeNameType Verify(AuthResponse response)
    {
        if (response.ChallengeName is not { Value.Length: > 0 } name)
        {
            throw new SignInProtocolException("The service returned a successful sign-in response with neither tokens nor a challenge.");
        }

        if (response.AvailableChallenges.Any(static choice => choice.Value.Length == 0))
        {
            throw EmptyChoice(name, "AvailableChallenges");
        }

        switch (name.Value)
        {
            case "SELECT_MFA_TYPE":
                VerifyChoices(name, response.Parameters, "MFAS_CAN_CHOOSE");
                break;
            case "MFA_SETUP":
                VerifyChoices(name, response.Parameters, "MFAS_CAN_SETUP");
                break;
            case "WEB_AUTHN":
                VerifyOptions(name, response.Parameters.GetRequired(name, "CREDENTIAL_REQUEST_OPTIONS"));
                break;
            case "PASSWORD_VERIFIER" or "DEVICE_PASSWORD_VERIFIER":
                Array.ForEach(["SALT", "SRP_B", "SECRET_BLOCK"], parameter => response.Parameters.GetRequired(name, parameter));
                break;
        }

        return name;
    }

    /// <summary>Verifies that JSON for a browser is an object.</summary>
    /// <exception cref="SignInProtocolException">It is not.</exception>
    public static string VerifyOptions(JsonElement options, string operation) => options.ValueKind == JsonValueKind.Object
        ? options.GetRawText()
        : throw new SignInProtocolException($"{operation} returned no options for the browser.");

    /// <summary>Verifies the secret for an authenticator app.</summary>
    /// <exception cref="SignInProtocolException">The secret is missing, empty or not Base32.</exception>
    public static string VerifySecret(string? secret)
    {
        try
        {
            return !string.IsNullOrEmpty(secret) && Totp.ReadSecret(secret).Length > 0
                ? secret
                : throw new SignInProtocolException("AssociateSoftwareToken returned no secret.");
        }
        catch (FormatException exception)
        {
            throw new SignInProtocolException("AssociateSoftwareToken returned a secret that is not Base32.", exception);
        }
    }

    private static void VerifyChoices(ChallengeNameType name, IReadOnlyDictionary<string, string> parameters, string parameter)
    {
        if (ParameterJson.ReadList(parameters.GetValueOrDefault(parameter)).Any(static choice => choice.Length == 0))
        {
            throw EmptyChoice(name, parameter);
        }
    }

    private static void VerifyOptions(ChallengeNameType name, string options)
    {
        if (!ParameterJson.IsObject(options))
        {
            throw new SignInProtocolException($"The parameter CREDENTIAL_REQUEST_OPTIONS of the challenge {name} is not a JSON object.");
        }
    }

    private static SignInProtocolException EmptyChoice(ChallengeNameType name, string source) =>
        new($"The challenge {name} has an empty choice in {source}.");
}
