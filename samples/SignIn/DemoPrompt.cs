using CognitoClient.Authentication;
using CognitoLocal;

namespace SignIn;

/// <summary>Replies as the invited user Nadia, who mistypes one code and has an authenticator app on her phone.</summary>
internal sealed class DemoPrompt(Report report) : IPrompt
{
    private readonly string _newPassword = $"Aa1!{Guid.NewGuid():N}";
    private string _appSecret = "";
    private bool _hasNewPassword;
    private bool _hasMistyped;

    public string Ask(string question)
    {
        var reply = question switch
        {
            Questions.Username => LocalUserPool.Username,
            Questions.SetUpApp => "y",
            Questions.FirstCode => Code(),
            _ when !_hasMistyped => Mistyped(),
            _ => Code(),
        };
        report.Question(question, reply);
        return reply;
    }

    public string AskSecret(string question)
    {
        report.Question(question, "********");
        _hasNewPassword |= question == Questions.NewPassword;
        return _hasNewPassword ? _newPassword : LocalUserPool.TemporaryPassword;
    }

    public void ShowAuthenticatorUri(string uri)
    {
        _appSecret = uri.Split("secret=")[1].Split('&')[0];
        report.Note($"Nadia's phone scans {uri.Replace(_appSecret, "***", StringComparison.Ordinal)}");
    }

    private string Code() => Totp.Compute(_appSecret, TimeProvider.System.GetUtcNow());

    private string Mistyped()
    {
        _hasMistyped = true;
        return Code()[..5];
    }
}
