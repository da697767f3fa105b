using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Checks the settings of an app client that is created or updated.</summary>
// Messages: FACTS-SERVER-config 21 [R].
internal static class ClientChecks
{
    /// <summary>Throws if the service refuses the settings.</summary>
    /// <param name="pool">The user pool.</param>
    /// <param name="request">The settings. Those of an update are in the same form.</param>
    /// <param name="hasSecret">True if the app client has a secret, or gets one.</param>
    /// <param name="isUpdate">True for an update.</param>
    public static void ThrowIfInvalid(UserPool pool, CreateUserPoolClientRequest request, bool hasSecret, bool isUpdate)
    {
        CheckFlows(pool, request, hasSecret);
        CheckAttributes(pool, request, isUpdate);
        ClientTokenChecks.ThrowIfInvalid(ClientSettings.From(request, ""));
        ClientOAuthChecks.ThrowIfInvalid(pool, request, hasSecret);
        if (request.EnablePropagateAdditionalUserContextData is true && !hasSecret)
        {
            throw Invalid("Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
        }

        if (request.AnalyticsConfiguration is { } analytics && !IsComplete(analytics))
        {
            throw Invalid("Invalid analytics configuration given, either <application arn> or "
                + "<application id, role arn, external id> are valid");
        }
    }

    private static void CheckFlows(UserPool pool, CreateUserPoolClientRequest request, bool hasSecret)
    {
        var flows = request.ExplicitAuthFlows ?? [];
        var newer = flows.Count(flow => flow.Value.StartsWith("ALLOW_", StringComparison.Ordinal));
        if (newer > 0 && newer < flows.Count)
        {
            throw Invalid("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        }

        if (flows.Any(flow => flow.Value == "ALLOW_CLIENT_TOKEN_AUTH"))
        {
            ThrowIf(flows.Count > 1, ClientRules.ClientTokenFlowAlone);
            ThrowIf(!hasSecret, ClientRules.ClientTokenFlowNeedsSecret);
        }

        // FACTS-SERVER 4 [R].
        ThrowIf(
            request.RefreshTokenRotation?.Feature == FeatureType.Enabled && flows.Contains(ExplicitAuthFlowsType.AllowRefreshTokenAuth),
            "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled");
        if (pool.Settings.UserPoolTier == UserPoolTierType.Lite && flows.Contains(ExplicitAuthFlowsType.AllowUserAuth))
        {
            throw new FeatureUnavailableInTierException(ClientRules.ChoiceBasedSignInUnavailable);
        }
    }

    private static void CheckAttributes(UserPool pool, CreateUserPoolClientRequest request, bool isUpdate)
    {
        if (request.ReadAttributes is { } readable)
        {
            ThrowIf(!readable.All(name => name != "sub" && Exists(pool, name)), ClientRules.InvalidAttributes("read", isUpdate));
        }

        if (request.WriteAttributes is { Count: > 0 } writable)
        {
            var valid = writable.All(
                name => name is not ("sub" or "email_verified" or "phone_number_verified") && Exists(pool, name));

            // FACTS-SERVER-config 4 [A]: required attributes must be writable.
            var complete = pool.Settings.SchemaAttributes
                .Where(attribute => attribute is { Required: true, Name: not "sub" })
                .All(attribute => AttributePermissions.Include(writable, attribute.Name!));
            ThrowIf(!valid || !complete, ClientRules.InvalidAttributes("write", isUpdate));
        }
    }

    private static bool Exists(UserPool pool, string name) =>
        name == AttributePermissions.ProfileScope || pool.Settings.SchemaAttributes.Any(attribute => attribute.Name == name);

    private static bool IsComplete(AnalyticsConfigurationType analytics) => analytics.ApplicationArn is null
        ? analytics is { ApplicationId: not null, RoleArn: not null, ExternalId: not null }
        : analytics is { ApplicationId: null, RoleArn: null, ExternalId: null };

    private static void ThrowIf(bool condition, string message)
    {
        if (condition)
        {
            throw Invalid(message);
        }
    }

    private static InvalidParameterException Invalid(string message) => new(message);
}
