using CognitoClient.Authentication;
using Microsoft.AspNetCore.Authentication;

namespace WebApi;

/// <summary>What follows from the result of a sign-in's step: a session and its cookie, or a challenge, kept in a cookie until it is answered.</summary>
internal sealed class SignInStep(ICognitoSessions sessions, ChallengeCookie challenges)
{
    public async Task<IResult> CompleteAsync(HttpContext http, CognitoSignInResult result, CancellationToken cancellationToken)
    {
        if (result is SignInChallenge challenge)
        {
            challenges.Set(http, challenge);
            return TypedResults.Ok(ChallengeResponse.Of(challenge));
        }

        var tokens = ((SignedIn)result).Tokens;
        var session = await sessions.StartAsync(tokens, cancellationToken: cancellationToken);
        await http.SignInAsync(SessionCookie.CreatePrincipal(session.Key, tokens));
        challenges.Delete(http);
        return TypedResults.Ok(new SignedInResponse());
    }
}
