using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>The endpoints of a sign-in: start it, and respond to challenges.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", StartAsync);
        routes.MapPost("/sign-in/respond", RespondAsync);
    }

    private static async Task<IResult> StartAsync(
        SignInRequest request,
        HttpContext http,
        ICognitoSignIn signIn,
        SignInStep step,
        IConfiguration configuration,
        CancellationToken cancellationToken)
    {
        var result = configuration.GetValue<bool>("SendPassword")
            ? await signIn.StartPasswordAsync(request.Username, request.Password, cancellationToken: cancellationToken)
            : await signIn.StartSrpAsync(request.Username, request.Password, cancellationToken: cancellationToken);
        return await step.CompleteAsync(http, result, cancellationToken);
    }

    private static async Task<IResult> RespondAsync(
        RespondRequest request, HttpContext http, ChallengeCookie challenges, SignInStep step, CancellationToken cancellationToken)
    {
        if (challenges.Get(http) is not { } challenge)
        {
            return Problem.NoSignIn.ToResult();
        }

        if (await SendResponseAsync(challenge, request, cancellationToken) is not { } result)
        {
            return Problem.WrongStep.ToResult();
        }

        return await step.CompleteAsync(http, result, cancellationToken);
    }

    /// <summary>Sends the response to a challenge. Returns null if the challenge requires more than one string.</summary>
    private static async Task<CognitoSignInResult?> SendResponseAsync(
        SignInChallenge challenge, RespondRequest request, CancellationToken cancellationToken) => challenge switch
    {
        SoftwareTokenMfaChallenge app => await app.RespondAsync(request.Response, cancellationToken),
        SmsMfaChallenge sms => await sms.RespondAsync(request.Response, cancellationToken),
        EmailOtpChallenge email => await email.RespondAsync(request.Response, cancellationToken),
        SelectMfaTypeChallenge factors => await factors.RespondAsync(new ChallengeNameType(request.Response), cancellationToken),
        SoftwareTokenSetup app => await app.RespondAsync(request.Response, cancellationToken: cancellationToken),
        NewPasswordRequiredChallenge temporary => await temporary.RespondAsync(request.Response, request.Attributes, cancellationToken),
        CustomChallenge custom => await custom.RespondAsync(request.Response, cancellationToken),
        _ => null,
    };
}
