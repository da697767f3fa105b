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
        if (response.ChallengeName is not { } name || string.IsNullOrWhiteSpace(name.Value))
        {
            throw Fault(response, "The service returned a successful sign-in response with neither tokens nor a challenge.");
        }

        if (response.AvailableChallenges.Any(static choice => string.IsNullOrWhiteSpace(choice.Value)))
        {
            throw EmptyItem(response, "choice", "AvailableChallenges");
        }

        switch (name.Value)
        {
            case "SELECT_CHALLENGE" when response.AvailableChallenges.Count == 0:
                throw NoChoices(response, "AvailableChallenges");
            case "SELECT_MFA_TYPE":
                VerifyList(response, "choice", "MFAS_CAN_CHOOSE");
                VerifyChoices(response, "MFAS_CAN_CHOOSE");
                break;
            case "MFA_SETUP":
                VerifyList(response, "choice", "MFAS_CAN_SETUP");

                // An authenticator app can be set up without the list, but not if the list is empty.
                if (response.Parameters.ContainsKey("MFAS_CAN_SETUP"))
                {
                    VerifyChoices(response, "MFAS_CAN_SETUP");
                }

                break;
            case "NEW_PASSWORD_REQUIRED":
                VerifyList(response, "name", "requiredAttributes");
                VerifyObject(response, "userAttributes");
                break;
            case "WEB_AUTHN":
                response.Parameters.GetRequired(name, "CREDENTIAL_REQUEST_OPTIONS", response.Operation);
                VerifyObject(response, "CREDENTIAL_REQUEST_OPTIONS");
                break;
            case "PASSWORD_VERIFIER" or "DEVICE_PASSWORD_VERIFIER":
                Array.ForEach(
                    ["SALT", "SRP_B", "SECRET_BLOCK"],
                    parameter => response.Parameters.GetRequired(name, parameter, response.Operation));
                break;
        }

        return name;
    }

    /// <summary>Verifies that JSON for a browser is an object.</summary>
    /// <exception cref="SignInProtocolException">It is not.</exception>
    public static string VerifyOptions(JsonElement options, string operation) => options.ValueKind == JsonValueKind.Object
        ? options.GetRawText()
        : throw new SignInProtocolException($"{operation} returned no options for the browser.") { Operation = operation };

    /// <summary>Verifies the secret for an authenticator app.</summary>
    /// <exception cref="SignInProtocolException">The secret is missing, empty or not Base32.</exception>
    public static string VerifySecret(string? secret)
    {
        const string Operation = "AssociateSoftwareToken";
        try
        {
            return secret is not null && Base32.Decode(secret).Length > 0
                ? secret
                : throw new SignInProtocolException($"{Operation} returned no secret, or an empty one.") { Operation = Operation };
        }
        catch (FormatException exception)
        {
            throw new SignInProtocolException($"{Operation} returned a secret that is not Base32.", exception) { Operation = Operation };
        }
    }

    private static void VerifyList(AuthResponse response, string item, string parameter)
    {
        if (!ParameterJson.TryReadList(response.Parameters.GetValueOrDefault(parameter), out var list))
        {
            throw Fault(response, $"The parameter {parameter} of the challenge {response.ChallengeName} is not a JSON array of strings.");
        }

        if (list.Any(string.IsNullOrWhiteSpace))
        {
            throw EmptyItem(response, item, parameter);
        }
    }

    private static void VerifyChoices(AuthResponse response, string parameter)
    {
        if (response.Parameters.GetChoices(parameter).Count == 0)
        {
            throw NoChoices(response, parameter);
        }
    }

    private static void VerifyObject(AuthResponse response, string parameter)
    {
        if (response.Parameters.GetValueOrDefault(parameter) is { } json && !ParameterJson.IsObject(json))
        {
            throw Fault(response, $"The parameter {parameter} of the challenge {response.ChallengeName} is not a JSON object.");
        }
    }

    private static SignInProtocolException EmptyItem(AuthResponse response, string item, string source) =>
        Fault(response, $"The challenge {response.ChallengeName} has an empty or blank {item} in {source}.");

    private static SignInProtocolException NoChoices(AuthResponse response, string source) =>
        Fault(response, $"The challenge {response.ChallengeName} has no choices in {source}.");

    private static SignInProtocolException Fault(AuthResponse response, string message) => new(message) { Operation = response.Operation };
}
