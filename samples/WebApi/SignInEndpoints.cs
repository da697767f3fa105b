using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>Sign-in, from the password through whatever challenges the user pool has.</summary>
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

    /// <summary>Null for a challenge that takes more than one text for an answer.</summary>
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
