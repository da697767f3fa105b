using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The operations that start a sign-in and answer its challenges: the user's, or the administrator's, which are signed.</summary>
internal sealed class AuthOperations(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    public async Task<AuthAnswer> StartAsync(
        AuthFlowType flow, ChallengeState start, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var context = start.Context;
        if (!start.Admin)
        {
            var request = new InitiateAuthRequest
            {
                ClientId = settings.ClientId,
                AuthFlow = flow,
                AuthParameters = parameters,
                ClientMetadata = context.ClientMetadata,
                AnalyticsMetadata = context.AnalyticsMetadata,
                UserContextData = context.UserContextData,
                Session = start.Session,
            };
            return AuthAnswer.Of(await client.InitiateAuthAsync(request, cancellationToken).ConfigureAwait(false));
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
            Session = start.Session,
        };
        return AuthAnswer.Of(await client.AdminInitiateAuthAsync(adminRequest, cancellationToken).ConfigureAwait(false));
    }

    public async Task<AuthAnswer> RespondAsync(
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
            return AuthAnswer.Of(await client.RespondToAuthChallengeAsync(request, cancellationToken).ConfigureAwait(false));
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
        return AuthAnswer.Of(await client.AdminRespondToAuthChallengeAsync(adminRequest, cancellationToken).ConfigureAwait(false));
    }
}
