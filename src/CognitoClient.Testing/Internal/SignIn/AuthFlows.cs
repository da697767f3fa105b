using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The flows of an app client, and their parameters.</summary>
internal static class AuthFlows
{
    /// <summary>Checks that the operation has the flow, and the request its parameters.</summary>
    public static void CheckRequest(AuthFlowType flow, IReadOnlyDictionary<string, string>? parameters, bool isAdmin)
    {
        if (!isAdmin && flow.Value is "ADMIN_USER_PASSWORD_AUTH" or "ADMIN_NO_SRP_AUTH")
        {
            // FACTS-SERVER 9 [W].
            throw new InvalidParameterException("Initiate Auth method not supported.");
        }

        foreach (var name in Required(flow, parameters))
        {
            _ = SignInRequest.Find(parameters, name) ?? throw SignInRequest.Missing(name);
        }
    }

    /// <summary>Checks that the app client allows the flow.</summary>
    /// <exception cref="InvalidParameterException">It does not. The message depends on the flow.</exception>
    public static void ThrowIfDisabled(AppClient client, AuthFlowType flow)
    {
        if (!IsEnabled(client, flow))
        {
            throw new InvalidParameterException(Disabled(flow));
        }
    }

    private static IEnumerable<string> Required(AuthFlowType flow, IReadOnlyDictionary<string, string>? parameters) => flow.Value switch
    {
        "REFRESH_TOKEN" or "REFRESH_TOKEN_AUTH" => ["REFRESH_TOKEN"],
        "USER_SRP_AUTH" => ["USERNAME", "SRP_A"],
        "CUSTOM_AUTH" when SignInRequest.Find(parameters, "CHALLENGE_NAME") == "SRP_A" => ["USERNAME", "SRP_A"],
        "CUSTOM_AUTH" or "USER_AUTH" => ["USERNAME"],
        _ => ["USERNAME", "PASSWORD"],
    };

    // FACTS-SERVER 9 [W; REFRESH and USER_AUTH: M].
    private static string Disabled(AuthFlowType flow) => flow.Value switch
    {
        "USER_PASSWORD_AUTH" => "USER_PASSWORD_AUTH flow not enabled for this client",
        "ADMIN_USER_PASSWORD_AUTH" or "ADMIN_NO_SRP_AUTH" => "Auth flow not enabled for this client",
        "REFRESH_TOKEN" => "REFRESH_TOKEN_AUTH is not enabled for the client.",
        _ => $"{flow.Value} is not enabled for the client.",
    };

    /// <summary>Returns true if the app client allows the flow.</summary>
    public static bool IsEnabled(AppClient client, AuthFlowType flow)
    {
        var flows = client.Settings.ExplicitAuthFlows.Select(allowed => allowed.Value).ToList();
        // FACTS-SERVER 4 [A, T]: without a list, and with one in the old names, SRP, custom and refresh are allowed.
        var isOld = flows.TrueForAll(allowed => !allowed.StartsWith("ALLOW_", StringComparison.Ordinal));
        return flow.Value switch
        {
            "USER_PASSWORD_AUTH" => flows.Contains("ALLOW_USER_PASSWORD_AUTH") || flows.Contains("USER_PASSWORD_AUTH"),
            "ADMIN_USER_PASSWORD_AUTH" or "ADMIN_NO_SRP_AUTH" =>
                flows.Contains("ALLOW_ADMIN_USER_PASSWORD_AUTH") || flows.Contains("ADMIN_NO_SRP_AUTH"),
            "USER_SRP_AUTH" => flows.Contains("ALLOW_USER_SRP_AUTH") || (isOld && !flows.Contains("CUSTOM_AUTH_FLOW_ONLY")),
            "CUSTOM_AUTH" => flows.Contains("ALLOW_CUSTOM_AUTH") || isOld,
            "USER_AUTH" => flows.Contains("ALLOW_USER_AUTH"),
            _ => flows.Contains("ALLOW_REFRESH_TOKEN_AUTH") || (isOld && !SignInRules.RefusesRefresh(client.RotatesTokens)),
        };
    }
}
