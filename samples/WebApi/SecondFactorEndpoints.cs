using System.Security.Claims;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>Sets up authenticator apps: during a sign-in that requires one (MFA_SETUP), or for a signed-in user.</summary>
internal static class SecondFactorEndpoints
{
    private const string Issuer = "CognitoClient sample";

    public static void MapSecondFactor(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/mfa/setup", SetUpAsync);
        routes.MapPost("/mfa/verify", VerifyAsync).RequireAuthorization();
    }

    private static async Task<IResult> SetUpAsync(
        HttpContext http,
        ChallengeCookie challenges,
        ICognitoSessions sessions,
        ICognitoIdentityProviderClient client,
        CancellationToken cancellationToken)
    {
        if (challenges.Get(http) is MfaSetupChallenge demanded)
        {
            // The cookie now also contains the secret, and POST /sign-in/respond accepts the first code.
            var setup = await demanded.StartSoftwareTokenAsync(cancellationToken);
            challenges.Set(http, setup);
            return TypedResults.Ok(new AuthenticatorResponse(setup.SecretCode, setup.AuthenticatorUri(Issuer)));
        }

        if (await GetTokensAsync(http.User, sessions, cancellationToken) is not { } tokens)
        {
            return Problem.NotSignedIn.ToResult();
        }

        var app = await client.AssociateSoftwareTokenAsync(new() { AccessToken = tokens.AccessToken }, cancellationToken);
        var uri = TotpUri.Build(app.SecretCode!, tokens.ReadAccessToken().Username!, Issuer);
        return TypedResults.Ok(new AuthenticatorResponse(app.SecretCode!, uri));
    }

    /// <summary>Verifies the first code of a signed-in user's new app. Later sign-ins require a code.</summary>
    private static async Task<IResult> VerifyAsync(
        VerifyRequest request,
        ClaimsPrincipal user,
        ICognitoSessions sessions,
        ICognitoIdentityProviderClient client,
        CancellationToken cancellationToken)
    {
        if (await GetTokensAsync(user, sessions, cancellationToken) is not { AccessToken: var accessToken })
        {
            return Problem.NotSignedIn.ToResult();
        }

        await client.VerifySoftwareTokenAsync(
            new() { AccessToken = accessToken, UserCode = request.Code, FriendlyDeviceName = request.DeviceName }, cancellationToken);
        var preferred = new SoftwareTokenMfaSettingsType { Enabled = true, PreferredMfa = true };
        await client.SetUserMFAPreferenceAsync(
            new() { AccessToken = accessToken, SoftwareTokenMfaSettings = preferred }, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<SignInTokens?> GetTokensAsync(
        ClaimsPrincipal user, ICognitoSessions sessions, CancellationToken cancellationToken) =>
        SessionCookie.Find(sessions, user) is { } session ? await session.GetTokensAsync(cancellationToken) : null;
}
