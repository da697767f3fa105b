using System.Security.Claims;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace WebApi;

/// <summary>
/// The cookie of a signed-in user, encrypted and inaccessible to JavaScript. It contains the session key; the tokens stay on the server.
/// </summary>
internal static class SessionCookie
{
    private const string KeyClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = CacheSessionStore.Lifetime;
        options.Events.OnValidatePrincipal = RenewAsync;
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
    }

    public static ClaimsPrincipal CreatePrincipal(string sessionKey, SignInTokens tokens)
    {
        // The claims are not verified, because the tokens come directly from the service.
        var claims = tokens.ReadAccessToken();
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new(KeyClaim, sessionKey));
        identity.AddClaim(new(ClaimTypes.NameIdentifier, claims.Subject ?? ""));
        identity.AddClaim(new(ClaimTypes.Name, claims.Username ?? ""));
        identity.AddClaims(claims.Groups.Select(group => new Claim(ClaimTypes.Role, group)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Finds the session of the signed-in user. Returns null if no user is signed in.</summary>
    public static ICognitoSession? Find(ICognitoSessions sessions, ClaimsPrincipal user) =>
        user.FindFirstValue(KeyClaim) is { } key ? sessions.GetSession(key) : null;

    /// <summary>Renews tokens that expire soon, updates the user's groups, and signs the user out if the session has ended.</summary>
    private static async Task RenewAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<ICognitoSessions>();
        if (Find(sessions, context.Principal!) is { } session
            && await GetTokensAsync(session, context.HttpContext.RequestAborted) is { } tokens)
        {
            context.ReplacePrincipal(CreatePrincipal(session.Key, tokens));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    private static async Task<SignInTokens?> GetTokensAsync(ICognitoSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await session.GetTokensAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is NotAuthorizedException or RefreshTokenReuseException or UserNotFoundException)
        {
            return null;
        }
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int statusCode)
    {
        context.Response.StatusCode = statusCode;
        return Task.CompletedTask;
    }
}
