using System.Net.Http.Headers;
using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace Shop;

/// <summary>Signs customers in, and shows them their profile.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sessions", SignInAsync);
        routes.MapGet("/me", ShowProfileAsync);
    }

    private static async Task<IResult> SignInAsync(SignInForm form, ICognitoSignIn signIn, CancellationToken cancellationToken)
    {
        var result = await signIn.StartSrpAsync(form.Username, form.Password, cancellationToken: cancellationToken);
        return result is SignedIn { Tokens: var tokens }
            ? TypedResults.Ok(new Session(tokens.AccessToken))
            : TypedResults.Problem("This shop supports passwords only.", statusCode: StatusCodes.Status501NotImplemented);
    }

    private static async Task<IResult> ShowProfileAsync(
        HttpRequest request, ICognitoIdentityProviderClient client, CancellationToken cancellationToken)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header.Parameter is null)
        {
            return TypedResults.Unauthorized();
        }

        var user = await client.GetUserAsync(header.Parameter, cancellationToken);
        return TypedResults.Ok(new Profile(user.Username, user.UserAttributes.Email));
    }
}
