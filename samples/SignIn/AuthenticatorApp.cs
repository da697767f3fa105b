using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace SignIn;

/// <summary>Sets up an authenticator app for a signed-in user, if the user pool did not require one during the sign-in.</summary>
internal sealed class AuthenticatorApp(ICognitoIdentityProviderClient client, IPrompt prompt, Report report)
{
    public const string Issuer = "CognitoClient sample";
    public const string DeviceName = "phone";

    /// <summary>Offers to set up an app. Returns whether one was set up.</summary>
    public async Task<bool> OfferAsync(SignInTokens tokens, CancellationToken cancellationToken)
    {
        var user = await client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, cancellationToken);
        if (user.UserMFASettingList.Count > 0 || prompt.Ask(Questions.SetUpApp) is not ("y" or "yes"))
        {
            return false;
        }

        try
        {
            await SetUpAsync(tokens.AccessToken, user.Username, cancellationToken);
            return true;
        }
        catch (SoftwareTokenMFANotFoundException)
        {
            report.Note("This user pool does not support authenticator apps.");
            return false;
        }
    }

    private async Task SetUpAsync(string accessToken, string username, CancellationToken cancellationToken)
    {
        var app = await client.AssociateSoftwareTokenAsync(new() { AccessToken = accessToken }, cancellationToken);
        report.Line("AssociateSoftwareToken", $"{app}");
        prompt.ShowAuthenticatorUri(TotpUri.Build(app.SecretCode!, username, Issuer));
        await VerifyAsync(accessToken, cancellationToken);
        var preferred = new SoftwareTokenMfaSettingsType { Enabled = true, PreferredMfa = true };
        await client.SetUserMFAPreferenceAsync(
            new() { AccessToken = accessToken, SoftwareTokenMfaSettings = preferred }, cancellationToken);
        report.Line("SetUserMFAPreference", "sign-ins now require a code from the app");
    }

    private async Task VerifyAsync(string accessToken, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var code = prompt.Ask(Questions.FirstCode);
                var verified = await client.VerifySoftwareTokenAsync(
                    new() { AccessToken = accessToken, UserCode = code, FriendlyDeviceName = DeviceName }, cancellationToken);
                report.Line("VerifySoftwareToken", $"{verified.Status}");
                return;
            }
            catch (Exception error) when (error is CodeMismatchException or EnableSoftwareTokenMFAException)
            {
                report.Line("Try again", error.Message);
            }
        }
    }
}
