using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace SignIn;

/// <summary>Completes a sign-in by asking the user for everything that the user pool requires.</summary>
internal sealed class SignInDialog(IPrompt prompt, Report report)
{
    public async Task<SignInTokens> CompleteAsync(CognitoSignInResult result, CancellationToken cancellationToken)
    {
        while (result is SignInChallenge challenge)
        {
            report.Line($"{challenge.Name}", Explain(challenge));
            try
            {
                result = await RespondAsync(challenge, cancellationToken);
            }
            catch (CognitoIdentityProviderException error) when (IsMistyped(error))
            {
                // Challenges are immutable, so the user can respond to the same one again.
                report.Line("Try again", error.Message);
            }
        }

        report.Line(nameof(SignedIn), $"{result}");
        return ((SignedIn)result).Tokens;
    }

    /// <summary>Responds to one challenge. Returns the tokens or the next challenge.</summary>
    private async Task<CognitoSignInResult> RespondAsync(SignInChallenge challenge, CancellationToken cancellationToken) => challenge switch
    {
        NewPasswordRequiredChallenge temporary => await temporary.RespondAsync(
            prompt.AskSecret(Questions.NewPassword), AskAttributes(temporary.RequiredAttributes), cancellationToken),
        SoftwareTokenMfaChallenge app => await app.RespondAsync(prompt.Ask(Questions.AppCode), cancellationToken),
        SmsMfaChallenge sms => await sms.RespondAsync(prompt.Ask("Code from the message"), cancellationToken),
        EmailOtpChallenge email => await email.RespondAsync(prompt.Ask("Code from the email"), cancellationToken),
        SelectMfaTypeChallenge factors => await factors.RespondAsync(Choose(factors.Choices), cancellationToken),
        MfaSetupChallenge setup when setup.Choices.Contains(ChallengeNameType.SoftwareTokenMfa) =>
            await setup.StartSoftwareTokenAsync(cancellationToken),
        MfaSetupChallenge setup => await setup.RespondWithEmailAsync(prompt.Ask("Email address for codes"), cancellationToken),
        SoftwareTokenSetup app => await app.RespondAsync(ShowAndAsk(app), AuthenticatorApp.DeviceName, cancellationToken),
        CustomChallenge custom => await custom.RespondAsync(prompt.Ask("Response"), cancellationToken),
        _ => throw new NotSupportedException($"This program cannot respond to {challenge.Name}."),
    };

    private static string Explain(SignInChallenge challenge) => challenge switch
    {
        NewPasswordRequiredChallenge => "The password is temporary. Choose your own.",
        SoftwareTokenMfaChallenge app => $"The app on your {app.FriendlyDeviceName ?? "device"} shows a code.",
        SmsMfaChallenge sms => $"A code was sent to {sms.Delivery.Destination}.",
        EmailOtpChallenge email => $"A code was sent to {email.Delivery.Destination}.",
        SelectMfaTypeChallenge => "You have more than one second factor.",
        SoftwareTokenSetup => "The first code of the app proves that it is set up.",
        MfaSetupChallenge => "This user pool requires a second factor.",
        CustomChallenge custom => string.Join(", ", custom.Parameters.Select(parameter => $"{parameter.Key}: {parameter.Value}")),
        _ => "",
    };

    private static bool IsMistyped(CognitoIdentityProviderException error) => error
        is CodeMismatchException or EnableSoftwareTokenMFAException or InvalidPasswordException
        or NotAuthorizedException { Reason: NotAuthorizedReason.IncorrectCode };

    private Dictionary<string, string> AskAttributes(IReadOnlyList<string> names) => names.ToDictionary(name => name, prompt.Ask);

    private ChallengeNameType Choose(IReadOnlyList<ChallengeNameType> choices) => new(prompt.Ask($"One of {string.Join(", ", choices)}"));

    private string ShowAndAsk(SoftwareTokenSetup app)
    {
        prompt.ShowAuthenticatorUri(app.AuthenticatorUri(AuthenticatorApp.Issuer));
        return prompt.Ask(Questions.FirstCode);
    }
}
