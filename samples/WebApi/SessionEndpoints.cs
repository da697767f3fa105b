using System.Security.Claims;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>The endpoints for signed-in users: show the user, refresh the tokens, sign out.</summary>
internal static partial class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", GetUserAsync).RequireAuthorization();
        routes.MapGet("/factors", GetFactorsAsync).RequireAuthorization();
        routes.MapPost("/refresh", RefreshAsync).RequireAuthorization();
        routes.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> GetUserAsync(ClaimsPrincipal user, ICognitoSessions sessions, CancellationToken cancellationToken) =>
        Show(await SessionCookie.Find(sessions, user)!.GetTokensAsync(cancellationToken));

    /// <summary>Returns the user's sign-in factors as the service describes them.</summary>
    private static async Task<Results<Ok<GetUserAuthFactorsResponse>, ProblemHttpResult>> GetFactorsAsync(
        ClaimsPrincipal user, ICognitoSessions sessions, ICognitoIdentityProviderClient client, CancellationToken cancellationToken) =>
        await SessionCookie.Find(sessions, user)!.GetTokensAsync(cancellationToken) is { } tokens
            ? TypedResults.Ok(await client.GetUserAuthFactorsAsync(tokens.AccessToken, cancellationToken))
            : Problem.NotSignedIn.ToResult();

    /// <summary>Renews the tokens, for example after the user's groups have changed. Expiring tokens are renewed automatically.</summary>
    private static async Task<IResult> RefreshAsync(ClaimsPrincipal user, ICognitoSessions sessions, CancellationToken cancellationToken) =>
        Show(await SessionCookie.Find(sessions, user)!.RefreshAsync(cancellationToken: cancellationToken));

    private static async Task<IResult> SignOutAsync(
        HttpContext http,
        ICognitoSessions sessions,
        ChallengeCookie challenges,
        ILogger<ICognitoSession> logger,
        CancellationToken cancellationToken)
    {
        challenges.Delete(http);
        if (SessionCookie.Find(sessions, http.User) is { } session)
        {
            await http.SignOutAsync();
            try
            {
                await session.SignOutAsync(cancellationToken);
            }
            catch (CognitoIdentityProviderException exception)
            {
                // The cookie is deleted even if the tokens could not be revoked.
                LogNotRevoked(logger, exception);
            }
        }

        return TypedResults.NoContent();
    }

    private static IResult Show(SignInTokens? tokens) =>
        tokens is null ? Problem.NotSignedIn.ToResult() : TypedResults.Ok(UserResponse.From(tokens));

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A user signed out, but the refresh token could not be revoked")]
    private static partial void LogNotRevoked(ILogger logger, Exception exception);
}
