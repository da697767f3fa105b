using CognitoClient.Authentication;

namespace UnitTests.Application;

/// <summary>Signs a user in and asks for whatever the user pool requires. This is the code under test.</summary>
internal sealed class SignInDialog(ICognitoSignIn signIn, Func<string, string> ask)
{
    public async Task<SignInTokens> RunAsync(string username, string password, CancellationToken cancellationToken = default)
    {
        var result = await signIn.StartSrpAsync(username, password, cancellationToken: cancellationToken);
        while (result is SignInChallenge)
        {
            result = result switch
            {
                SmsMfaChallenge sms => await sms.RespondAsync(ask($"Code sent to {sms.Delivery.Destination}"), cancellationToken),
                SoftwareTokenMfaChallenge app => await app.RespondAsync(ask("Code of your authenticator app"), cancellationToken),
                SelectMfaTypeChallenge select => await select.RespondAsync(select.Choices[0], cancellationToken),
                _ => throw new NotSupportedException($"The dialog cannot respond to {result}."),
            };
        }

        return ((SignedIn)result).Tokens;
    }
}
