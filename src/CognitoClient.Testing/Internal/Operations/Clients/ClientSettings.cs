using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>The settings of an app client: what a request says, and the defaults of the rest.</summary>
internal static class ClientSettings
{
    /// <summary>Returns the settings, without what identifies the app client and without the secret.</summary>
    public static UserPoolClientType From(CreateUserPoolClientRequest request, string accountId) => new()
    {
        UserPoolId = request.UserPoolId,
        ClientName = request.ClientName,
        RefreshTokenValidity = request.RefreshTokenValidity is > 0 and var validity ? validity : 30,
        AccessTokenValidity = request.AccessTokenValidity,
        IdTokenValidity = request.IdTokenValidity,
        TokenValidityUnits = request.TokenValidityUnits ?? new(),
        ReadAttributes = Sort(request.ReadAttributes),
        WriteAttributes = Sort(request.WriteAttributes),
        ExplicitAuthFlows = Sort(request.ExplicitAuthFlows),
        SupportedIdentityProviders = request.SupportedIdentityProviders!,
        CallbackURLs = Sort(request.CallbackURLs),
        LogoutURLs = Sort(request.LogoutURLs),
        DefaultRedirectURI = request.DefaultRedirectURI,
        AllowedOAuthFlows = Sort(request.AllowedOAuthFlows),
        AllowedOAuthScopes = Sort(request.AllowedOAuthScopes),
        AllowedOAuthFlowsUserPoolClient = request.AllowedOAuthFlowsUserPoolClient ?? false,
        AnalyticsConfiguration = Analytics(request.AnalyticsConfiguration, accountId),
        PreventUserExistenceErrors = request.PreventUserExistenceErrors,
        EnableTokenRevocation = request.EnableTokenRevocation ?? true,
        EnablePropagateAdditionalUserContextData = request.EnablePropagateAdditionalUserContextData ?? false,
        AuthSessionValidity = request.AuthSessionValidity ?? 3,
        RefreshTokenRotation = request.RefreshTokenRotation,
    };

    /// <summary>Returns the request that creates an app client with the settings that the update asks for.</summary>
    // FACTS-SERVER 4 [A]: an update resets what it leaves out.
    public static CreateUserPoolClientRequest ToCreation(UserPoolClientType current, UpdateUserPoolClientRequest request) => new()
    {
        UserPoolId = request.UserPoolId,
        ClientName = request.ClientName ?? current.ClientName!,
        RefreshTokenValidity = request.RefreshTokenValidity,
        AccessTokenValidity = request.AccessTokenValidity,
        IdTokenValidity = request.IdTokenValidity,
        TokenValidityUnits = request.TokenValidityUnits,
        ReadAttributes = request.ReadAttributes,
        WriteAttributes = request.WriteAttributes,
        ExplicitAuthFlows = request.ExplicitAuthFlows,
        SupportedIdentityProviders = request.SupportedIdentityProviders,
        CallbackURLs = request.CallbackURLs,
        LogoutURLs = request.LogoutURLs,
        DefaultRedirectURI = request.DefaultRedirectURI,
        AllowedOAuthFlows = request.AllowedOAuthFlows,
        AllowedOAuthScopes = request.AllowedOAuthScopes,
        AllowedOAuthFlowsUserPoolClient = request.AllowedOAuthFlowsUserPoolClient,
        AnalyticsConfiguration = request.AnalyticsConfiguration,
        PreventUserExistenceErrors = request.PreventUserExistenceErrors,
        EnableTokenRevocation = request.EnableTokenRevocation,
        EnablePropagateAdditionalUserContextData = request.EnablePropagateAdditionalUserContextData,
        AuthSessionValidity = request.AuthSessionValidity,
        RefreshTokenRotation = request.RefreshTokenRotation,
    };

    // FACTS-SERVER-config 4 [R tf].
    private static AnalyticsConfigurationType? Analytics(AnalyticsConfigurationType? analytics, string accountId) => analytics switch
    {
        null => null,
        { ApplicationArn: null } => analytics,
        _ => analytics with
        {
            RoleArn = $"arn:aws:iam::{accountId}:role/aws-service-role/cognito-idp.amazonaws.com/"
                + "AWSServiceRoleForAmazonCognitoIdp",
            UserDataShared = analytics.UserDataShared ?? false,
        },
    };

    // FACTS-SERVER-config 4 [R]. An absent list stays absent.
    private static IReadOnlyList<T> Sort<T>(IReadOnlyList<T>? values) =>
        values is null or { Count: 0 } ? null! : [.. values.OrderBy(value => $"{value}", StringComparer.Ordinal)];
}
