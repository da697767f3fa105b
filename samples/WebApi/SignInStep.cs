using CognitoClient.Authentication;
using Microsoft.AspNetCore.Authentication;

namespace WebApi;

/// <summary>Handles the result of a sign-in step: starts a session and sets its cookie, or stores the challenge in a cookie.</summary>
internal sealed class SignInStep(ICognitoSessions sessions, ChallengeCookie challenges)
{
    public async Task<IResult> CompleteAsync(HttpContext http, CognitoSignInResult result, CancellationToken cancellationToken)
    {
        if (result is SignInChallenge challenge)
        {
            challenges.Set(http, challenge);
            return TypedResults.Ok(ChallengeResponse.From(challenge));
        }

        var tokens = ((SignedIn)result).Tokens;
        var session = await sessions.StartAsync(tokens, cancellationToken: cancellationToken);
        await http.SignInAsync(SessionCookie.CreatePrincipal(session.Key, tokens));
        challenges.Delete(http);
        return TypedResults.Ok(new SignedInResponse());
    }
}
