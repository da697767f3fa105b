using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.SignIn;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>The four operations of sign-ins.</summary>
internal static class SignInOperations
{
    private static readonly Dictionary<string, string> Empty = [];

    public static void AddTo(BehaviorTable table)
    {
        table.AddAsync(CognitoIdentityProviderOperations.InitiateAuth, InitiateAuthAsync);
        table.AddAsync(CognitoIdentityProviderOperations.AdminInitiateAuth, AdminInitiateAuthAsync);
        table.AddAsync(CognitoIdentityProviderOperations.RespondToAuthChallenge, RespondToAuthChallengeAsync);
        table.AddAsync(CognitoIdentityProviderOperations.AdminRespondToAuthChallenge, AdminRespondToAuthChallengeAsync);
    }

    private static async ValueTask<InitiateAuthResponse> InitiateAuthAsync(ServiceCall call, InitiateAuthRequest request)
    {
        // FACTS-SERVER 1 [R]: parameters are checked before the app client.
        AuthFlows.CheckRequest(request.AuthFlow, request.AuthParameters, isAdmin: false);
        var client = call.GetClient(request.ClientId);
        var signIn = new SignInRequest(call, client, request.AuthParameters ?? Empty, request.Session, IsAdmin: false);
        return await SignInSteps.StartAsync(signIn, request.AuthFlow).ConfigureAwait(false) switch
        {
            Issued issued => new() { ChallengeParameters = Empty, AuthenticationResult = issued.Result },
            Challenged challenge => Respond(challenge),
            var other => throw new InvalidOperationException($"A sign-in cannot end with {other}."),
        };

        static InitiateAuthResponse Respond(Challenged challenge)
        {
            var response = new InitiateAuthResponse
            {
                ChallengeName = challenge.Name,
                Session = challenge.Session,
                ChallengeParameters = challenge.Parameters,
            };
            return challenge.AvailableChallenges is { } available ? response with { AvailableChallenges = available } : response;
        }
    }

    private static async ValueTask<AdminInitiateAuthResponse> AdminInitiateAuthAsync(ServiceCall call, AdminInitiateAuthRequest request)
    {
        AuthFlows.CheckRequest(request.AuthFlow, request.AuthParameters, isAdmin: true);
        var client = GetClient(call, request.UserPoolId, request.ClientId);
        var signIn = new SignInRequest(call, client, request.AuthParameters ?? Empty, request.Session, IsAdmin: true);
        return await SignInSteps.StartAsync(signIn, request.AuthFlow).ConfigureAwait(false) switch
        {
            Issued issued => new() { ChallengeParameters = Empty, AuthenticationResult = issued.Result },
            Challenged challenge => Respond(challenge),
            var other => throw new InvalidOperationException($"A sign-in cannot end with {other}."),
        };

        static AdminInitiateAuthResponse Respond(Challenged challenge)
        {
            var response = new AdminInitiateAuthResponse
            {
                ChallengeName = challenge.Name,
                Session = challenge.Session,
                ChallengeParameters = challenge.Parameters,
            };
            return challenge.AvailableChallenges is { } available ? response with { AvailableChallenges = available } : response;
        }
    }

    private static async ValueTask<RespondToAuthChallengeResponse> RespondToAuthChallengeAsync(
        ServiceCall call, RespondToAuthChallengeRequest request)
    {
        ChallengeResponses.CheckRequest(request.ChallengeName, request.ChallengeResponses);
        var client = call.GetClient(request.ClientId);
        var signIn = new SignInRequest(call, client, request.ChallengeResponses ?? Empty, request.Session, IsAdmin: false);
        return await SignInSteps.RespondAsync(signIn, request.ChallengeName).ConfigureAwait(false) switch
        {
            Issued issued => new() { ChallengeParameters = Empty, AuthenticationResult = issued.Result },
            Challenged challenge => Respond(challenge),
            var other => throw new InvalidOperationException($"A sign-in cannot end with {other}."),
        };

        static RespondToAuthChallengeResponse Respond(Challenged challenge)
        {
            var response = new RespondToAuthChallengeResponse
            {
                ChallengeName = challenge.Name,
                Session = challenge.Session,
                ChallengeParameters = challenge.Parameters,
            };
            return challenge.AvailableChallenges is { } available ? response with { AvailableChallenges = available } : response;
        }
    }

    private static async ValueTask<AdminRespondToAuthChallengeResponse> AdminRespondToAuthChallengeAsync(
        ServiceCall call, AdminRespondToAuthChallengeRequest request)
    {
        ChallengeResponses.CheckRequest(request.ChallengeName, request.ChallengeResponses);
        var client = GetClient(call, request.UserPoolId, request.ClientId);
        var signIn = new SignInRequest(call, client, request.ChallengeResponses ?? Empty, request.Session, IsAdmin: true);
        return await SignInSteps.RespondAsync(signIn, request.ChallengeName).ConfigureAwait(false) switch
        {
            Issued issued => new() { ChallengeParameters = Empty, AuthenticationResult = issued.Result },
            Challenged challenge => Respond(challenge),
            var other => throw new InvalidOperationException($"A sign-in cannot end with {other}."),
        };

        static AdminRespondToAuthChallengeResponse Respond(Challenged challenge)
        {
            var response = new AdminRespondToAuthChallengeResponse
            {
                ChallengeName = challenge.Name,
                Session = challenge.Session,
                ChallengeParameters = challenge.Parameters,
            };
            return challenge.AvailableChallenges is { } available ? response with { AvailableChallenges = available } : response;
        }
    }

    private static AppClient GetClient(ServiceCall call, string userPoolId, string clientId)
    {
        var pool = call.GetPool(userPoolId);
        lock (pool.Gate)
        {
            return pool.GetClient(clientId);
        }
    }
}
