using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Checks the OAuth settings of an app client.</summary>
// Messages: FACTS-SERVER-config 21 [R].
internal static class ClientOAuthChecks
{
    private static readonly string[] StandardScopes = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

    public static void ThrowIfInvalid(UserPool pool, CreateUserPoolClientRequest request, bool hasSecret)
    {
        foreach (var url in (request.CallbackURLs ?? []).Concat(request.LogoutURLs ?? []))
        {
            CheckUrl(url);
        }

        if (request.DefaultRedirectURI is { } redirect && request.CallbackURLs?.Contains(redirect) is not true)
        {
            throw Invalid($"The default redirect URI {redirect} is not in the callback URIs list.");
        }

        if (request.AllowedOAuthFlowsUserPoolClient is true
            && (request.AllowedOAuthFlows is null or { Count: 0 } || request.AllowedOAuthScopes is null or { Count: 0 }))
        {
            throw Invalid(
                "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.");
        }

        CheckFlows(request, hasSecret);
        CheckScopes(pool, request.AllowedOAuthScopes ?? []);
        CheckProviders(pool, request.SupportedIdentityProviders ?? []);
    }

    private static void CheckUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme == Uri.UriSchemeFile)
        {
            throw Invalid(ClientRules.InvalidUrl(url));
        }

        if (uri.Scheme == Uri.UriSchemeHttp && uri.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            throw Invalid($"{url} cannot use the HTTP protocol.");
        }

        if (url.Contains('#', StringComparison.Ordinal))
        {
            throw Invalid($"{url} cannot use fragment");
        }
    }

    private static void CheckFlows(CreateUserPoolClientRequest request, bool hasSecret)
    {
        var flows = request.AllowedOAuthFlows ?? [];
        var forUsers = flows.Contains(OAuthFlowType.Code) || flows.Contains(OAuthFlowType.Implicit);
        if (flows.Contains(OAuthFlowType.ClientCredentials))
        {
            if (forUsers)
            {
                throw new InvalidOAuthFlowException(
                    "client_credentials flow can not be selected along with code flow or implicit flow.");
            }

            if (!hasSecret)
            {
                throw new InvalidOAuthFlowException(
                    "client_credentials flow can not be selected if client does not have a client secret.");
            }
        }

        if (forUsers && request.CallbackURLs is null or { Count: 0 })
        {
            throw new InvalidOAuthFlowException("CallbackUrls can not be empty when code flow or implicit flow is selected");
        }
    }

    private static void CheckScopes(UserPool pool, IReadOnlyList<string> scopes)
    {
        if (scopes.FirstOrDefault(scope => !StandardScopes.Contains(scope) && !HasScope(pool, scope)) is { } unknown)
        {
            throw new ScopeDoesNotExistException($"Invalid scope requested: {unknown}");
        }
    }

    private static bool HasScope(UserPool pool, string name) => pool.ResourceServers.Values.Any(
        server => server.Scopes.Any(scope => $"{server.Identifier}/{scope.ScopeName}" == name));

    private static void CheckProviders(UserPool pool, IReadOnlyList<string> providers)
    {
        // FACTS-SERVER-config 4 [W].
        if (providers.FirstOrDefault(name => name != "COGNITO" && !pool.IdentityProviders.ContainsKey(name)) is { } unknown)
        {
            throw Invalid($"The provider {unknown} does not exist for User Pool {pool.Id}.");
        }
    }

    private static InvalidParameterException Invalid(string message) => new(message);
}
