using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace SignIn;

/// <summary>The steps of the sample: signs a user in, refreshes the tokens, and signs the user out.</summary>
internal sealed class Walkthrough(CognitoSignIn signIn, ICognitoIdentityProviderClient client, IPrompt prompt, Report report)
{
    public bool SendPassword { get; init; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        report.Step("Sign in");
        var tokens = await SignInAsync(cancellationToken);

        report.Step("A second factor");
        if (await new AuthenticatorApp(client, prompt, report).OfferAsync(tokens, cancellationToken))
        {
            report.Step("Sign in again");
            tokens = await SignInAsync(cancellationToken);
        }
        else
        {
            report.Note("Unchanged.");
        }

        report.Step("Read the claims");
        ShowClaims(tokens);

        var session = await new CognitoSessions(signIn).StartAsync(tokens, cancellationToken: cancellationToken);
        await RefreshAsync(session, tokens, cancellationToken);
        await SignOutAsync(session, tokens, cancellationToken);
    }

    private async Task<SignInTokens> SignInAsync(CancellationToken cancellationToken)
    {
        var username = prompt.Ask(Questions.Username);
        var password = prompt.AskSecret(Questions.Password);
        var result = SendPassword
            ? await signIn.StartPasswordAsync(username, password, cancellationToken: cancellationToken)
            : await signIn.StartSrpAsync(username, password, cancellationToken: cancellationToken);
        return await new SignInDialog(prompt, report).CompleteAsync(result, cancellationToken);
    }

    private void ShowClaims(SignInTokens tokens)
    {
        var access = tokens.ReadAccessToken();
        report.Line("Subject", $"{access.Subject}");
        report.Line("Username", $"{access.Username}");
        report.Line("Email", tokens.ReadIdToken()?.GetString("email") ?? "(none)");
        report.Line("Groups", access.Groups.Count == 0 ? "(none)" : string.Join(", ", access.Groups));
        report.Line("Scopes", string.Join(", ", access.Scopes));
        report.Line("Expires", $"{access.ExpiresAt:u}");
    }

    private async Task RefreshAsync(ICognitoSession session, SignInTokens tokens, CancellationToken cancellationToken)
    {
        report.Step("Refresh");
        var same = await session.GetTokensAsync(cancellationToken);
        report.Line("GetTokensAsync", same == tokens ? "the same tokens, which are still valid" : "renewed");

        // A session renews its tokens automatically. An explicit refresh is useful after the user's groups have changed.
        var renewed = await session.RefreshAsync(cancellationToken: cancellationToken);
        report.Line("RefreshAsync", renewed == tokens ? "unchanged" : $"new tokens for {renewed?.ReadAccessToken().Username}");
    }

    private async Task SignOutAsync(ICognitoSession session, SignInTokens tokens, CancellationToken cancellationToken)
    {
        report.Step("Sign out");
        await session.SignOutAsync(cancellationToken);
        var current = await session.GetTokensAsync(cancellationToken);
        report.Line("GetTokensAsync", current is null ? "null, because the session has ended" : "still signed in");
        try
        {
            await signIn.RefreshAsync(tokens, cancellationToken: cancellationToken);
        }
        catch (NotAuthorizedException error)
        {
            report.Line("Refresh with the old token", $"{nameof(NotAuthorizedException)}: {error.Message}");
        }
    }
}
