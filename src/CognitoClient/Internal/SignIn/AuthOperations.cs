using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// The operations that start a sign-in and respond to its challenges: the user's, or the administrator's, which are signed.
/// </summary>
internal sealed class AuthOperations(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    public async Task<AuthResponse> StartAsync(
        AuthFlowType flow,
        IReadOnlyDictionary<string, string> parameters,
        SignInContext context,
        string? session,
        CancellationToken cancellationToken)
    {
        if (!settings.Admin)
        {
            var request = new InitiateAuthRequest
            {
                ClientId = settings.ClientId,
                AuthFlow = flow,
                AuthParameters = parameters,
                ClientMetadata = context.ClientMetadata,
                AnalyticsMetadata = context.AnalyticsMetadata,
                UserContextData = context.UserContextData,
                Session = session,
            };
            return AuthResponse.From(
                await client.InitiateAuthAsync(request, cancellationToken).VerifyResponse(client).ConfigureAwait(false));
        }

        var adminRequest = new AdminInitiateAuthRequest
        {
            UserPoolId = settings.UserPoolId,
            ClientId = settings.ClientId,
            AuthFlow = flow,
            AuthParameters = parameters,
            ClientMetadata = context.ClientMetadata,
            AnalyticsMetadata = context.AnalyticsMetadata,
            ContextData = context.ContextData,
            Session = session,
        };
        return AuthResponse.From(
            await client.AdminInitiateAuthAsync(adminRequest, cancellationToken).VerifyResponse(client).ConfigureAwait(false));
    }

    public async Task<AuthResponse> RespondAsync(
        ChallengeState state, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        var context = state.Context;
        if (!state.Admin)
        {
            var request = new RespondToAuthChallengeRequest
            {
                ClientId = settings.ClientId,
                ChallengeName = state.Name,
                ChallengeResponses = responses,
                Session = state.Session,
                ClientMetadata = context.ClientMetadata,
                AnalyticsMetadata = context.AnalyticsMetadata,
                UserContextData = context.UserContextData,
            };
            return AuthResponse.From(
                await client.RespondToAuthChallengeAsync(request, cancellationToken).VerifyResponse(client).ConfigureAwait(false));
        }

        var adminRequest = new AdminRespondToAuthChallengeRequest
        {
            UserPoolId = settings.UserPoolId,
            ClientId = settings.ClientId,
            ChallengeName = state.Name,
            ChallengeResponses = responses,
            Session = state.Session,
            ClientMetadata = context.ClientMetadata,
            AnalyticsMetadata = context.AnalyticsMetadata,
            ContextData = context.ContextData,
        };
        return AuthResponse.From(
            await client.AdminRespondToAuthChallengeAsync(adminRequest, cancellationToken).VerifyResponse(client).ConfigureAwait(false));
    }
}
