namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules and messages about app clients that are not certain.</summary>
internal static class ClientRules
{
    public const int MaxClients = 1000;

    public const int MaxSecrets = 2;

    // FACTS-SERVER 2 [A: the limit; M: the message].
    public const string TooManyClients = "The number of app clients exceeds the limit of 1000.";

    // FACTS-SERVER 4 [A: the rules; M: the messages].
    public const string TooManySecrets = "The app client has two secrets already.";
    public const string LastSecret = "The last secret of an app client cannot be deleted.";
    public const string TwoSecrets = "ClientSecret and GenerateSecret cannot be used together.";

    // FACTS-SERVER-config 4 [A: the rule; M: the messages].
    public const string ClientTokenFlowAlone = "ALLOW_CLIENT_TOKEN_AUTH cannot be combined with other auth flows.";
    public const string ClientTokenFlowNeedsSecret = "Client Secret is required to set ALLOW_CLIENT_TOKEN_AUTH";

    // FACTS-SERVER-config 19 [A: the tier]; 21 [R: the form of the message; M: the name].
    public const string ChoiceBasedSignInUnavailable =
        "The following feature is not available for the LITE pricing tier configured: Choice-Based Sign-In";

    // FACTS-SERVER 4 [A: absolute; M: the message].
    public static string InvalidUrl(string url) => $"{url} is not a valid URL.";

    public static string UnknownSecret(string id) => $"Client secret {id} does not exist.";

    // FACTS-SERVER-config 21 [R] for creation; the word for updates is assumed [M].
    public static string InvalidAttributes(string access, bool isUpdate) =>
        $"Invalid {access} attributes specified while {(isUpdate ? "updating" : "creating")} a client";
}
