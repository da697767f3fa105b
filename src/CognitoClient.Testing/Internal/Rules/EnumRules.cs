namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the values of enumerations in requests.</summary>
internal static class EnumRules
{
    // FACTS-SERVER 21 [R]: messages list these values in another order than the model does.
    private static readonly string[][] Orders =
    [
        ["BLOCK", "NO_ACTION"],
        ["MFA_IF_CONFIGURED", "BLOCK", "NO_ACTION", "MFA_REQUIRED"],
        ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"],
        ["phone_number", "email"],
        ["POST", "GET"],
    ];

    /// <summary>Returns the values in the order in which the service's messages list them.</summary>
    public static string[] InOrderOfService(string[] values) =>
        Array.Find(Orders, order => order.Length == values.Length && order.All(values.Contains)) ?? values;

    /// <summary>Returns true for a value that the service accepts although its model does not list it.</summary>
    // FACTS-SERVER 13 [A]: GetClientToken requires this flow.
    public static bool IsAccepted(string value) => value == "ALLOW_CLIENT_TOKEN_AUTH";
}
