using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>The endpoints of a sign-in: start it, and respond to challenges.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", StartAsync);
        routes.MapPost("/sign-in/answer", AnswerAsync);
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

    private static async Task<IResult> AnswerAsync(
        AnswerRequest request, HttpContext http, ChallengeCookie challenges, SignInStep step, CancellationToken cancellationToken)
    {
        if (challenges.Get(http) is not { } challenge)
        {
            return Problem.NoSignIn.ToResult();
        }

        if (await RespondAsync(challenge, request, cancellationToken) is not { } result)
        {
            return Problem.WrongStep.ToResult();
        }

        return await step.CompleteAsync(http, result, cancellationToken);
    }

    /// <summary>Responds to a challenge. Returns null if the challenge requires more than one string.</summary>
    private static async Task<CognitoSignInResult?> RespondAsync(
        SignInChallenge challenge, AnswerRequest request, CancellationToken cancellationToken) => challenge switch
    {
        SoftwareTokenMfaChallenge app => await app.RespondAsync(request.Answer, cancellationToken),
        SmsMfaChallenge sms => await sms.RespondAsync(request.Answer, cancellationToken),
        EmailOtpChallenge email => await email.RespondAsync(request.Answer, cancellationToken),
        SelectMfaTypeChallenge factors => await factors.RespondAsync(new ChallengeNameType(request.Answer), cancellationToken),
        SoftwareTokenSetup app => await app.RespondAsync(request.Answer, cancellationToken: cancellationToken),
        NewPasswordRequiredChallenge temporary => await temporary.RespondAsync(request.Answer, request.Attributes, cancellationToken),
        CustomChallenge custom => await custom.RespondAsync(request.Answer, cancellationToken),
        _ => null,
    };
}
