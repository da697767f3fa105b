using CognitoClient.Authentication;
using CognitoClient.Testing;
using CognitoLocal;

namespace SignIn;

/// <summary>Replies as the invited user Nadia, who mistypes one code and has an authenticator app on her phone.</summary>
/// <param name="report">The output.</param>
/// <param name="clock">The clock of user pools in this process, turned when she waits for the next code. Otherwise, null.</param>
internal sealed class DemoPrompt(Report report, InMemoryClock? clock) : IPrompt
{
    private readonly string _newPassword = $"Aa1!{Guid.NewGuid():N}";
    private string _appSecret = "";
    private bool _hasNewPassword;
    private bool _hasMistyped;

    public string Ask(string question)
    {
        var reply = question switch
        {
            Questions.Username => InvitedUserPool.Username,
            Questions.SetUpApp => "y",
            Questions.FirstCode => Code(),
            _ when !_hasMistyped => Mistyped(),
            _ => NextCode(),
        };
        report.Question(question, reply);
        return reply;
    }

    public string AskSecret(string question)
    {
        report.Question(question, "********");
        _hasNewPassword |= question == Questions.NewPassword;
        return _hasNewPassword ? _newPassword : InvitedUserPool.TemporaryPassword;
    }

    public void ShowAuthenticatorUri(string uri)
    {
        _appSecret = uri.Split("secret=")[1].Split('&')[0];
        report.Note($"Nadia's phone scans {uri.Replace(_appSecret, "***", StringComparison.Ordinal)}");
    }

    private string Code() => Totp.Compute(_appSecret, (clock ?? TimeProvider.System).GetUtcNow());

    // A code works only once. The app shows a new one every 30 seconds.
    private string NextCode()
    {
        clock?.Advance(TimeSpan.FromSeconds(30));
        return Code();
    }

    private string Mistyped()
    {
        _hasMistyped = true;
        return Code()[..5];
    }
}
